import type { ReportEntry } from '../portfolio/reportEntry.ts';
import { competencyOf } from '../referential/skill.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { earliest, inOrderOfDate } from '../portfolio/reportOrder.ts';
import { countedReports, type ExamFacts, type Finding } from './finding.ts';

/** Two réalisations together cover the competences of bloc 2. */
export const bloc2 = ({ portfolio }: ExamFacts): Finding => {
  const pair = pairFor(portfolio);
  return {
    rule: 'bloc2',
    weight: 'rule',
    met: pair !== undefined,
    details: pair
      ? pair.map((report) => ({ kind: 'report' as const, report, lacks: [] }))
      : missingIn(portfolio).map((skill) => ({ kind: 'competency' as const, skill })),
  };
};

/** The first two reports, by date, that do; the same two whatever the order of the files. */
function pairFor(portfolio: Portfolio): readonly [ReportEntry, ReportEntry] | undefined {
  const wanted = competenciesOf(portfolio).length;
  const together = (a: Alike, b: Alike) => new Set([...a.codes, ...b.codes]).size === wanted;
  const kinds = alikeIn(portfolio);
  // Of reports with the same competencies only the first two are needed, and most kinds have no partner.
  const kindOf = new Map<ReportEntry, Alike>();
  for (const kind of kinds) {
    if (!kinds.some((other) => together(kind, other))) continue;
    for (const report of earliest(kind.reports, 2)) kindOf.set(report, kind);
  }
  const ordered = inOrderOfDate(kindOf.keys()).flatMap((report) => {
    const kind = kindOf.get(report);
    return kind ? [{ report, kind }] : [];
  });
  for (const [index, first] of ordered.entries()) {
    const second = ordered.slice(index + 1).find(({ kind }) => together(first.kind, kind));
    if (second) return [first.report, second.report];
  }
  return undefined;
}

/** Reports that evidence the same competencies of bloc 2. */
interface Alike {
  readonly codes: ReadonlySet<string>;
  readonly reports: ReportEntry[];
}

function alikeIn(portfolio: Portfolio): Alike[] {
  const alike = new Map<string, Alike>();
  for (const report of countedReports(portfolio)) {
    const codes = codesIn(report, portfolio);
    if (codes.size === 0) continue;
    const key = [...codes].sort().join(' ');
    const known = alike.get(key);
    if (known) known.reports.push(report);
    else alike.set(key, { codes, reports: [report] });
  }
  return [...alike.values()];
}

function codesIn(report: ReportEntry, portfolio: Portfolio): Set<string> {
  const codes = new Set<string>();
  for (const { skill } of portfolio.evidenceIn(report.uri)) {
    const { bloc, code } = competencyOf(skill);
    if (bloc.code === 'B2') codes.add(code);
  }
  return codes;
}

function competenciesOf(portfolio: Portfolio) {
  return portfolio.coverage.find(({ bloc }) => bloc.code === 'B2')?.competencies ?? [];
}

function missingIn(portfolio: Portfolio) {
  return competenciesOf(portfolio)
    .filter(({ mobilised }) => !mobilised)
    .map(({ skill }) => skill);
}
