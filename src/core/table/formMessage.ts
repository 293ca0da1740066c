import type { Section } from '../report/section.ts';
import type { FillNote, FillProblem } from './formFilling.ts';
import type { FormPlace } from './formPlaces.ts';
import type { OtherFormat } from './officeDocument.ts';
import type { Translate } from '../l10n/translate.ts';

/** A workbook that lacks more of the form’s places is another one. */
const NAMED_AT_MOST = 4;

/** Why a school’s form was not filled, and what to do. */
export function formProblem(problem: FillProblem, fileName: string, t: Translate): string {
  if (problem.kind === 'otherFormat') return otherFormat(problem.format, fileName, t);
  if (problem.kind === 'notTheForm') return notTheForm(problem.missing, fileName, t);
  const sentences: Readonly<Record<typeof problem.kind, string>> = {
    encryptedOrOld: t(
      '{fileName} is an old Excel file or is protected by a password: save it as .xlsx without a password, then try again.',
      { fileName },
    ),
    unreadable: t('{fileName} is no Excel file (.xlsx) that can be read.', { fileName }),
    tooLarge: t('{fileName} is too large to be a summary table.', { fileName }),
    tooMuchInIt: t('{fileName} holds far more cells or formats than a summary table has.', {
      fileName,
    }),
    tooDeep: t('{fileName} is damaged: its parts are nested too deeply to be read.', { fileName }),
    textTooLong: t('{fileName} holds a text or a formula longer than a spreadsheet allows.', {
      fileName,
    }),
    noSuchPlace: t('{fileName} is damaged: it names a row or a column that no spreadsheet has.', {
      fileName,
    }),
    macrosOrTemplate: t(
      '{fileName} holds macros or is a template: save it as an Excel workbook (.xlsx), then try again.',
      { fileName },
    ),
    noRows: t('{fileName} has no empty row in a section that needs one.', { fileName }),
  };
  return sentences[problem.kind];
}

function notTheForm(places: readonly FormPlace[], fileName: string, t: Translate): string {
  if (places.length > NAMED_AT_MOST) {
    return t(
      '{fileName} is not the form of the summary table: choose the .xlsx file that your school handed out.',
      { fileName },
    );
  }
  const missing = places.map((place) => placeName(place, t)).join(', ');
  return t('{fileName} was not changed: not found in it: {missing}.', { fileName, missing });
}

/** What to know about a form that was filled. */
export function formNote(note: FillNote, t: Translate): string {
  switch (note.kind) {
    case 'noPlace': {
      const places = note.places.map((place) => placeName(place, t)).join(', ');
      return t('Not on this form, so not filled in: {places}.', { places });
    }
    case 'leftOut':
      return t('Réalisations left out, as you chose: {count}.', { count: note.count });
    case 'rowsKept':
      return t('Rows of the form without a report of that title were left as they were: {count}.', {
        count: note.count,
      });
    case 'marksKept':
      return t('Marks of the form that no report declares were left as they were: {count}.', {
        count: note.count,
      });
    case 'otherSession':
      return t('The form is for session {session}.', { session: String(note.session) });
  }
}

function otherFormat(format: OtherFormat<'excel'>, fileName: string, t: Translate): string {
  const sentences: Readonly<Record<typeof format, string>> = {
    openDocument: t(
      '{fileName} is an OpenDocument file: open it in LibreOffice, save it as Excel workbook (.xlsx), then fill in that one.',
      { fileName },
    ),
    word: t(
      '{fileName} is a Word document: ask your school for the table as Excel workbook (.xlsx), or export the official one.',
      { fileName },
    ),
    pdf: t(
      '{fileName} is a PDF, which cannot be filled in: ask your school for the table as Excel workbook (.xlsx), or export the official one.',
      { fileName },
    ),
  };
  return sentences[format];
}

/** The part of a form that a section’s réalisations go to, as a question names it. */
export function sectionName(section: Section, t: Translate): string {
  const names: Readonly<Record<Section, string>> = {
    formation: t('in training'),
    stage1: t('at work, first year'),
    stage2: t('at work, second year'),
  };
  return names[section];
}

function placeName(place: FormPlace, t: Translate): string {
  const names: Readonly<Partial<Record<FormPlace, string>>> = {
    name: t('the label “NOM et prénom”'),
    number: t('the label “N° candidat”'),
    centre: t('the label “Centre de formation”'),
    url: t('the label “Adresse URL du portfolio”'),
    option: t('the option boxes'),
    period: t('the column “Période”'),
    formation: t('the section “en cours de formation”'),
    stage1: t('the section of the first year'),
    stage2: t('the section of the second year'),
  };
  return names[place] ?? t('the column of {code}', { code: place });
}
