import type { ReportEntry, Evidence } from '../portfolio/reportEntry.ts';
import type { BlocCoverage, CompetencyCoverage } from '../portfolio/coverage.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { inGroups, type ReportGroup } from '../portfolio/reportGroups.ts';
import { inOrderOfDate } from '../portfolio/reportOrder.ts';
import { competencyOf, type Skill } from '../referential/skill.ts';

/** Reports × competencies: what each report shows, and what all of them cover together. */
export interface Matrix {
  /** The columns, by bloc, with what is covered in each. */
  readonly blocs: readonly BlocCoverage[];
  /** The rows; a group without reports is left out. */
  readonly groups: readonly MatrixGroup[];
}

export interface MatrixGroup {
  readonly id: ReportGroup;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly report: ReportEntry;
  /** What the report evidences, by the code of a sub-skill, or of a competency that is named itself. */
  readonly evidence: ReadonlyMap<string, Evidence>;
}

/** What a row says in the column of a competency. */
export interface MatrixCell {
  /** The codes of the sub-skills that the report evidences, in the official order. */
  readonly subSkills: readonly string[];
  /** Whether the report names the competency itself. */
  readonly named: boolean;
}

/** The matrix of a portfolio as it is now. */
export function buildMatrix(portfolio: Portfolio): Matrix {
  const groups = [...inGroups(inOrderOfDate(portfolio.reports()))]
    .filter(([, reports]) => reports.length > 0)
    .map(([id, reports]) => ({ id, rows: reports.map((report) => rowOf(report, portfolio)) }));
  return { blocs: portfolio.coverage, groups };
}

function rowOf(report: ReportEntry, portfolio: Portfolio): MatrixRow {
  const evidence = portfolio.evidenceIn(report.uri);
  return { report, evidence: new Map(evidence.map((item) => [item.skill.code, item])) };
}

/** What `row` says of the competency that `skill` is or belongs to. */
export function competencyCell({ evidence }: MatrixRow, skill: Skill): MatrixCell {
  const { code, subSkills } = competencyOf(skill);
  return {
    subSkills: subSkills.map((each) => each.code).filter((each) => evidence.has(each)),
    named: evidence.has(code),
  };
}

/** How many columns a competency has: its own, and those of its sub-skills where it is open. */
export function columnsOf({ skill }: CompetencyCoverage, expanded: ReadonlySet<string>): number {
  return expanded.has(skill.code) ? 1 + skill.subSkills.length : 1;
}
