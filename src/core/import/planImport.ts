import type { ReportEntry } from '../portfolio/reportEntry.ts';
import type { Section } from '../report/section.ts';
import { newReportText, reportFileName } from '../language/newReport.ts';
import { competencyOf } from '../referential/skill.ts';
import type { Production } from '../report/production.ts';
import { fold } from '../text/fold.ts';
import type { ImportedRow } from './importedTable.ts';
import { rebased } from './rebased.ts';

/** What becomes of a row, before the student has a say. */
export interface ImportProposal {
  readonly row: ImportedRow;
  /** The report that has the title of the row already, to be completed: never overwritten. */
  readonly existing?: string;
  /** Whether that report says all of the row already. */
  readonly isWhole: boolean;
}

/**
 * Finds the report that each row is about. Of two rows with one title the second is a new report, unless
 * two have it: the same table once more changes nothing.
 */
export function proposeImport(
  rows: readonly ImportedRow[],
  reports: Iterable<ReportEntry>,
): ImportProposal[] {
  const byTitle = new Map<string, ReportEntry[]>();
  for (const report of reports) {
    const title = fold(report.title ?? '');
    if (title !== '') byTitle.set(title, [...(byTitle.get(title) ?? []), report]);
  }
  return rows.map((row) => {
    const same = byTitle.get(fold(row.title)) ?? [];
    const whole = same.find((each) => saysAll(each, row));
    const report = whole ?? same[0];
    if (!report) return { row, isWhole: false };
    same.splice(same.indexOf(report), 1);
    return { row, existing: report.uri, isWhole: report === whole };
  });
}

function saysAll(report: ReportEntry, row: ImportedRow): boolean {
  const codes = new Set(
    report.mentions.flatMap(({ kind, resolution }) =>
      kind === 'declared' && resolution.kind === 'known'
        ? [competencyOf(resolution.skill).code]
        : [],
    ),
  );
  return (
    row.competencies.every((code) => codes.has(code)) &&
    (report.section !== undefined || row.section === undefined) &&
    (report.period !== undefined || row.period === '') &&
    (report.listed.length > 0 || row.productions.length === 0)
  );
}

/** Where imported reports go. Folders are URIs without a slash at their end. */
export interface ImportPlace {
  /** The folder for the reports of a section; undefined for those whose section is in doubt. */
  readonly folderOf: (section: Section | undefined) => string;
  /** The names of the files that are in a folder. */
  readonly namesIn: (folder: string) => readonly string[];
  /** Where the table is: its links start from there. */
  readonly tableFolder: string;
}

/** A file that is to be written. */
export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

/** The new reports of some rows, in files of their own that nothing has the name of. */
export function newReports(rows: readonly ImportedRow[], place: ImportPlace): NewFile[] {
  const taken = new Map<string, string[]>();
  return rows.map((row) => {
    const folder = place.folderOf(row.section);
    const names = taken.get(folder) ?? [...place.namesIn(folder)];
    taken.set(folder, names);
    const name = reportFileName(row.title, names);
    names.push(name);
    const productions = productionsFrom(row, folder, place.tableFolder);
    return { uri: `${folder}/${name}`, text: newReportText({ ...row, productions }).text };
  });
}

/** The productions of a row as a report in `folder` names them. */
export function productionsFrom(
  { productions }: ImportedRow,
  folder: string,
  tableFolder: string,
): Production[] {
  return productions.map(({ label, target }) =>
    target === undefined ? { label } : { label, target: rebased(target, tableFolder, folder) },
  );
}
