import type { Translate } from '../l10n/translate.ts';
import type { FicheLack } from './buildFiche.ts';
import type { FicheNote } from './fiche.ts';

/** What a fiche lacks, as a list of such things names it. */
export function ficheLackName(lack: FicheLack, t: Translate): string {
  const names: Readonly<Record<FicheLack, string>> = {
    number: t('number of the réalisation'),
    name: t('name'),
    candidate: t('candidate number'),
    exam: t('CCF or ponctuelle'),
    date: t('date'),
    organisation: t('organisation'),
    title: t('title'),
    period: t('period'),
    place: t('place'),
    teamwork: t('alone or in a team'),
    competencies: t('competencies of bloc 2'),
    conditions: t('section “Contexte”'),
    resources: t('section “Ressources”'),
    access: t('section “Accès”'),
    description: t('description'),
  };
  return names[lack];
}

/** What to know about a fiche that was written: what it still lacks, what of the report is not on it. */
export function ficheRemarks(
  lacks: readonly FicheLack[],
  notes: readonly FicheNote[],
  t: Translate,
): string[] {
  const fields = lacks.map((lack) => ficheLackName(lack, t)).join(', ');
  const missing = lacks.length > 0 ? [t('Still empty on it: {fields}.', { fields })] : [];
  return [...missing, ...noteSentences(notes, t)];
}

const NAMED_AT_MOST = 3;

/** What of a report its fiche does not show, a sentence for each kind. */
function noteSentences(notes: readonly FicheNote[], t: Translate): string[] {
  const kinds = new Map<FicheNote['kind'], Set<string>>();
  for (const { kind, what } of notes) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(what));
  return [...kinds].map(([kind, whats]) => {
    const all = [...whats];
    const shown = all.slice(0, NAMED_AT_MOST).join(', ');
    const names = all.length > NAMED_AT_MOST ? `${shown}…` : shown;
    return noteSentence(kind, names, t);
  });
}

function noteSentence(kind: FicheNote['kind'], names: string, t: Translate): string {
  const sentences: Readonly<Record<FicheNote['kind'], string>> = {
    remotePicture: t('Pictures on the web are not fetched: {names}.', { names }),
    missingPicture: t('Pictures not found: {names}.', { names }),
    largePicture: t('Pictures of more than 10 MB, or too many, were left out: {names}.', { names }),
    brokenPicture: t('Pictures that cannot be read were left out: {names}.', { names }),
    outsidePicture: t('Pictures outside of the folder were left out: {names}.', { names }),
    formatPicture: t('Word shows no pictures of this format, save them as PNG: {names}.', {
      names,
    }),
    unreadPicture: t('Pictures were left out: {names}.', { names }),
    asWritten: t('The text is too long or too nested to be set: it stands as it is written.'),
    code: t('A listing of code was cut; lines left out: {names}.', { names }),
    columns: t('A table of {names} columns was set row by row: it is too wide for the page.', {
      names,
    }),
    nesting: t('Lists and quotations within more than {names} others were set less deep.', {
      names,
    }),
    link: t('Links that lead nowhere from the fiche stand as their words: {names}.', { names }),
    signs: t('Signs that no document can hold were left out: {names}.', { names }),
    html: t('Of HTML only the words were set: {names}.', { names }),
  };
  return sentences[kind];
}
