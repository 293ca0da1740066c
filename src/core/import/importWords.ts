import type { Translate } from '../l10n/translate.ts';
import { readPeriod } from '../report/period.ts';
import { formProblem } from '../table/formMessage.ts';
import type { PackageProblem } from '../table/workbook/package.ts';
import type { ImportedRow, ImportNote, ImportProblem } from './importedTable.ts';
import type { ImportProposal } from './planImport.ts';

/** Why nothing of a file is imported, and what to do. */
export function importProblem(problem: ImportProblem, fileName: string, t: Translate): string {
  const sentences: Readonly<Record<Exclude<ImportProblem, PackageProblem>, string>> = {
    notTheTable: t(
      '{fileName} is not the summary table: no sheet of it has the columns of the competencies.',
      { fileName },
    ),
    empty: t('{fileName} holds no réalisation yet: there is nothing to import.', { fileName }),
    openDocument: t(
      '{fileName} is an OpenDocument file: open it in LibreOffice, save it as Excel workbook (.xlsx), then import that one.',
      { fileName },
    ),
    word: t(
      '{fileName} is a Word document: copy its table into an Excel workbook (.xlsx), then import that one.',
      { fileName },
    ),
    pdf: t(
      '{fileName} is a PDF, which cannot be imported: choose the Excel workbook (.xlsx) that it was made from.',
      { fileName },
    ),
  };
  const isOfFile = (it: ImportProblem): it is PackageProblem => !(it in sentences);
  return isOfFile(problem) ? formProblem({ kind: problem }, fileName, t) : sentences[problem];
}

/** What is asked where no réalisation of a table has a mark. */
export function noMarksMessage(fileName: string, t: Translate): string {
  return t(
    'No réalisation of {fileName} has a mark below a competency; colours are not read. Put a cross where a competency is shown, then import the table again.',
    { fileName },
  );
}

/** A réalisation in the list to approve. */
export interface ProposalWords {
  readonly label: string;
  /** Period and competencies as understood, what is in doubt, and what becomes of it. */
  readonly detail: string;
}

/** A réalisation of a table in the words of the list; `file` is the report that it completes. */
export function proposalWords(
  { row, isWhole }: ImportProposal,
  file: string | undefined,
  t: Translate,
): ProposalWords {
  const { title, period, competencies } = row;
  const known = [period, competencies.join(' ')].filter((each) => each !== '');
  const existing = file === undefined ? [] : [existingReport(file, isWhole, t)];
  return { label: title, detail: [...known, ...doubtsOf(row, t), ...existing].join(' · ') };
}

function existingReport(file: string, isWhole: boolean, t: Translate): string {
  return isWhole
    ? t('{file} says all of this already', { file })
    : t('completes {file}, overwrites nothing', { file });
}

/** What a réalisation leaves in doubt, in a few words each. */
export function doubtsOf(
  { section, period, competencies }: Pick<ImportedRow, 'section' | 'period' | 'competencies'>,
  t: Translate,
): string[] {
  return [
    ...(section ? [] : [t('section to choose')]),
    ...(period === '' ? [t('period to add')] : []),
    ...(period !== '' && !readPeriod(period) ? [t('period to check')] : []),
    ...(competencies.length > 0 ? [] : [t('no competency found')]),
  ];
}

/**
 * What could not be read of a table and no line of the list says: a sentence for all the rows that it
 * concerns.
 */
export function importRemarks(notes: readonly ImportNote[], t: Translate): string[] {
  return notes.flatMap((note) => {
    switch (note.kind) {
      case 'noColumn':
        return t('The table has no column for: {codes}.', { codes: note.codes.join(', ') });
      case 'noTitle':
        return t('Without a title, so not imported: row {rows}.', { rows: rowList(note.rows) });
      case 'hidden':
        return t('Hidden, so not imported: row {rows}.', { rows: rowList(note.rows) });
      case 'wordsForMark':
        return t('Words in the place of a mark were taken for one: row {rows}.', {
          rows: rowList(note.rows),
        });
      default:
        return [];
    }
  });
}

/** Rows in few signs: `9–12, 15`. */
function rowList(rows: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs
    .map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`))
    .join(', ');
}

/** What came of an import. */
export interface ImportOutcome {
  readonly written: number;
  readonly completed: number;
  /** The names of reports whose header takes no change that is safe. */
  readonly left: readonly string[];
}

/** What came of an import, in words. */
export function importedMessage({ written, completed, left }: ImportOutcome, t: Translate): string {
  const said = [
    ...(written > 0 || completed === 0 ? [t('Reports written: {count}.', { count: written })] : []),
    ...(completed > 0 ? [t('Reports completed: {count}.', { count: completed })] : []),
    ...(left.length > 0
      ? [
          t('Left as they were, for their header cannot be changed safely: {files}.', {
            files: left.join(', '),
          }),
        ]
      : []),
  ];
  return said.join(' ');
}
