import type { Translate } from '../../l10n/translate.ts';
import { FICHE_TEXT, OPTION_TEXT } from '../officialFiche.ts';
import type { FicheFormProblem, FicheFormResult } from './fillFicheForm.ts';
import type { FormField } from './formLabels.ts';

/** A document that lacks more of the labels is another one. */
const NAMED_AT_MOST = 4;

/** Why a school’s fiche was not filled, and what to do. */
export function ficheFormProblem(
  problem: FicheFormProblem,
  fileName: string,
  t: Translate,
): string {
  if (problem.kind === 'otherFormat') {
    return problem.format === 'openDocument'
      ? t(
          '{fileName} is an OpenDocument file: open it in LibreOffice, save it as Word document (.docx), then fill in that one.',
          { fileName },
        )
      : t(
          '{fileName} is no Word document: ask your school for the fiche as .docx, or export the official one.',
          { fileName },
        );
  }
  if (problem.kind === 'notTheForm') {
    const missing = namesOf(problem.missing);
    return t(
      '{fileName} was not filled in: it is no fiche, or its labels are not known: {missing}.',
      { fileName, missing },
    );
  }
  const tooMuch = t('{fileName} holds far more than a fiche has: choose the blank one.', {
    fileName,
  });
  const unreadable = t('{fileName} is no Word document (.docx) that can be read.', { fileName });
  const sentences: Readonly<Record<typeof problem.kind, string>> = {
    encryptedOrOld: t(
      '{fileName} is an old Word file or is protected by a password: save it as .docx without a password, then try again.',
      { fileName },
    ),
    macrosOrTemplate: t(
      '{fileName} holds macros or is a template: save it as a Word document (.docx), then try again.',
      { fileName },
    ),
    ...{ tooLarge: tooMuch, tooMuchInIt: tooMuch, textTooLong: tooMuch },
    ...{ unreadable, tooDeep: unreadable, noSuchPlace: unreadable },
  };
  return sentences[problem.kind];
}

/** What to know about a fiche that was filled. */
export function ficheFormNotes(
  {
    noPlace,
    otherOption,
  }: Pick<Extract<FicheFormResult, { ok: unknown }>, 'noPlace' | 'otherOption'>,
  t: Translate,
): string[] {
  const option = otherOption && t('This form is for option {option}.', { option: otherOption });
  // Where all competencies are those of the other option, that is what is to be said.
  const own = noPlace.filter((field) => !otherOption || !field.startsWith('B2.'));
  const places =
    own.length > 0 && t('Labels not found on this form: {places}.', { places: namesOf(own) });
  return [option, places].filter((sentence) => typeof sentence === 'string');
}

/** By the words of the national form, which students know. */
function namesOf(fields: readonly FormField[]): string {
  const names = [...new Set(fields.map((field) => `«\u00a0${nameOf(field)}\u00a0»`))];
  const shown = names.slice(0, NAMED_AT_MOST).join(', ');
  return names.length > NAMED_AT_MOST ? `${shown}…` : shown;
}

const NAMES: Readonly<Partial<Record<FormField, string>>> = {
  number: FICHE_TEXT.number,
  ...{ name: FICHE_TEXT.name, lastName: FICHE_TEXT.name, firstName: FICHE_TEXT.name },
  ...{ candidate: FICHE_TEXT.candidate, date: FICHE_TEXT.date },
  ...{ organisation: FICHE_TEXT.organisation, title: FICHE_TEXT.realisation },
  ...{ period: FICHE_TEXT.period, place: FICHE_TEXT.place, teamwork: FICHE_TEXT.teamwork },
  ...{ conditions: FICHE_TEXT.conditions[0], access: FICHE_TEXT.access[0] },
  ...{ resources: 'Description des ressources', description: 'Descriptif' },
  ...{ alone: FICHE_TEXT.team.alone, team: FICHE_TEXT.team.team, ...FICHE_TEXT.exam },
};

function nameOf(field: FormField): string {
  const wording = Object.values(OPTION_TEXT)
    .flatMap(({ competencies }) => competencies)
    .find(([code]) => code === field);
  return (NAMES[field] ?? (wording ? wording[0] : field)).replace(/\s*:\s*$/, '').trim();
}
