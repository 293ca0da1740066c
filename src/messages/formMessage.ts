import type { FillNote, FillProblem } from '../summaryTable/fillForm.ts';
import type { FormPlace } from '../summaryTable/formPlaces.ts';
import type { Translate } from './translate.ts';

/** A workbook that lacks more of the form’s places is another one. */
const NAMED_AT_MOST = 4;

/** Why a school’s form was not filled, and what to do. */
export function formProblem(problem: FillProblem, fileName: string, t: Translate): string {
  switch (problem.kind) {
    case 'encryptedOrOld':
      return t(
        '{fileName} is an old Excel file or is protected by a password: save it as .xlsx without a password, then try again.',
        { fileName },
      );
    case 'notAWorkbook':
      return t('{fileName} is no Excel file (.xlsx) that can be read.', { fileName });
    case 'tooLarge':
      return t('{fileName} is too large to be a summary table.', { fileName });
    case 'tooMuchInIt':
      return t('{fileName} holds far more cells or formats than a summary table has.', {
        fileName,
      });
    case 'tooDeep':
      return t('{fileName} is damaged: its parts are nested too deeply to be read.', { fileName });
    case 'textTooLong':
      return t('{fileName} holds a text or a formula longer than a spreadsheet allows.', {
        fileName,
      });
    case 'noSuchPlace':
      return t('{fileName} is damaged: it names a row or a column that no spreadsheet has.', {
        fileName,
      });
    case 'macrosOrTemplate':
      return t(
        '{fileName} holds macros or is a template: save it as an Excel workbook (.xlsx), then try again.',
        { fileName },
      );
    case 'noRows':
      return t('{fileName} has no empty row in a section that needs one.', { fileName });
    case 'notTheForm': {
      if (problem.missing.length > NAMED_AT_MOST) {
        return t(
          '{fileName} is not the form of the summary table: choose the .xlsx file that your school handed out.',
          { fileName },
        );
      }
      const missing = problem.missing.map((place) => placeName(place, t)).join(', ');
      return t('{fileName} was not changed: not found in it: {missing}.', { fileName, missing });
    }
  }
}

/** What to know about a form that was filled. */
export function formNote(note: FillNote, t: Translate): string {
  switch (note.kind) {
    case 'rowsInUse':
      return t('Rows that were filled already were left as they were: {count}.', {
        count: note.count,
      });
    case 'otherSession':
      return t('The form is for session {session}.', { session: String(note.session) });
  }
}

function placeName(place: FormPlace, t: Translate): string {
  switch (place) {
    case 'name':
      return t('the label “NOM et prénom”');
    case 'number':
      return t('the label “N° candidat”');
    case 'centre':
      return t('the label “Centre de formation”');
    case 'url':
      return t('the label “Adresse URL du portfolio”');
    case 'option':
      return t('the option boxes');
    case 'title':
      return t('the column “Réalisations professionnelles”');
    case 'period':
      return t('the column “Période”');
    case 'formation':
      return t('the section “en cours de formation”');
    case 'stage1':
      return t('the section of the first year');
    case 'stage2':
      return t('the section of the second year');
    default:
      return t('the column of {code}', { code: place });
  }
}
