import type { Translate } from '../l10n/translate.ts';
import type { FicheLack } from './buildFiche.ts';
import type { FicheNote } from './fiche.ts';

/** What a fiche lacks, as a list of such things names it. */
export function ficheLackName(lack: FicheLack, t: Translate): string {
  switch (lack) {
    case 'number':
      return t('number of the réalisation');
    case 'name':
      return t('name');
    case 'candidate':
      return t('candidate number');
    case 'exam':
      return t('CCF or ponctuelle');
    case 'date':
      return t('date');
    case 'organisation':
      return t('organisation');
    case 'title':
      return t('title');
    case 'period':
      return t('period');
    case 'place':
      return t('place');
    case 'teamwork':
      return t('alone or in a team');
    case 'competencies':
      return t('competencies of bloc 2');
    case 'conditions':
      return t('section “Contexte”');
    case 'resources':
      return t('section “Ressources”');
    case 'access':
      return t('section “Accès”');
    case 'description':
      return t('description');
  }
}

/** What to know about a fiche that was written: what it still lacks, what of the report is not on it. */
export function ficheRemarks(
  lacks: readonly FicheLack[],
  notes: readonly FicheNote[],
  t: Translate,
): string[] {
  const missing = lacks.length > 0 ? [lacksSentence(lacks, t)] : [];
  return [...missing, ...noteSentences(notes, t)];
}

function lacksSentence(lacks: readonly FicheLack[], t: Translate): string {
  const fields = lacks.map((lack) => ficheLackName(lack, t)).join(', ');
  return t('Still empty on it: {fields}.', { fields });
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
  switch (kind) {
    case 'remotePicture':
      return t('Pictures on the web are not fetched: {names}.', { names });
    case 'missingPicture':
      return t('Pictures not found: {names}.', { names });
    case 'largePicture':
      return t('Pictures of more than 10 MB, or too many, were left out: {names}.', { names });
    case 'brokenPicture':
      return t('Pictures that cannot be read were left out: {names}.', { names });
    case 'outsidePicture':
      return t('Pictures outside of the folder were left out: {names}.', { names });
    case 'formatPicture':
      return t('Word shows no pictures of this format, save them as PNG: {names}.', { names });
    case 'unreadPicture':
      return t('Pictures were left out: {names}.', { names });
    case 'asWritten':
      return t('The text is too long or too nested to be set: it stands as it is written.');
    case 'code':
      return t('A listing of code was cut; lines left out: {names}.', { names });
    case 'columns':
      return t('A table of {names} columns was set row by row: it is too wide for the page.', {
        names,
      });
    case 'nesting':
      return t('Lists and quotations within more than {names} others were set less deep.', {
        names,
      });
    case 'link':
      return t('Links that lead nowhere from the fiche stand as their words: {names}.', { names });
    case 'signs':
      return t('Signs that no document can hold were left out: {names}.', { names });
    case 'html':
      return t('Of HTML only the words were set: {names}.', { names });
  }
}
