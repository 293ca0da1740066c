import type { Section } from '../report/section.ts';
import type { FillNote, FillProblem } from './formFilling.ts';
import type { FormPlace } from './formPlaces.ts';
import type { OtherFormat } from './officeDocument.ts';
import type { Translate } from '../l10n/translate.ts';

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
    case 'unreadable':
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
    case 'otherFormat':
      return otherFormat(problem.format, fileName, t);
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
  switch (format) {
    case 'openDocument':
      return t(
        '{fileName} is an OpenDocument file: open it in LibreOffice, save it as Excel workbook (.xlsx), then fill in that one.',
        { fileName },
      );
    case 'word':
      return t(
        '{fileName} is a Word document: ask your school for the table as Excel workbook (.xlsx), or export the official one.',
        { fileName },
      );
    case 'pdf':
      return t(
        '{fileName} is a PDF, which cannot be filled in: ask your school for the table as Excel workbook (.xlsx), or export the official one.',
        { fileName },
      );
  }
}

/** The part of a form that a section’s réalisations go to, as a question names it. */
export function sectionName(section: Section, t: Translate): string {
  switch (section) {
    case 'formation':
      return t('in training');
    case 'stage1':
      return t('at work, first year');
    case 'stage2':
      return t('at work, second year');
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
