import { competencyOf } from '../referential/skill.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { inOrderOfDate } from '../portfolio/reportOrder.ts';
import type { ReportEntry } from '../portfolio/reportEntry.ts';
import type { FicheNumber } from '../report/fieldId.ts';

/** The two réalisations of bloc 2: those that the reports say, else those that are proposed. */
export interface FichePair {
  readonly 1?: ReportEntry;
  readonly 2?: ReportEntry;
  /** Whether a report says itself that it comes to a fiche. */
  readonly isChosen: boolean;
  /** Whether both together evidence every competency of the bloc. */
  readonly covers: boolean;
}

/**
 * The pair of a portfolio. A report says by `fiche: 1` or `fiche: 2` that it is one of the two; beside
 * a single one stands the first, by date, that covers the bloc with it. Without any, the first two
 * that do are proposed.
 */
export function fichePair(portfolio: Portfolio): FichePair {
  const [first, second] = ([1, 2] as const).map((number) => saying(number, portfolio));
  if (!first && !second) {
    const [one, two] = pairFor(portfolio) ?? [];
    if (!one || !two) return { isChosen: false, covers: false };
    return { 1: one, 2: two, isChosen: false, covers: true };
  }
  const one = first ?? partnerOf(second, portfolio);
  const two = second ?? partnerOf(first, portfolio);
  return {
    ...(one && { 1: one }),
    ...(two && { 2: two }),
    isChosen: true,
    covers: one !== undefined && two !== undefined && coverTogether(one, two, portfolio),
  };
}

/** The reports of a pair, the first fiche first. */
export function reportsOf(pair: FichePair): ReportEntry[] {
  return [pair[1], pair[2]].flatMap((report) => report ?? []);
}

/** Which fiche of the pair a report comes to. */
export function numberIn(pair: FichePair, uri: string): FicheNumber | undefined {
  if (pair[1]?.uri === uri) return 1;
  return pair[2]?.uri === uri ? 2 : undefined;
}

function saying(number: FicheNumber, portfolio: Portfolio): ReportEntry | undefined {
  const [first] = inOrderOfDate(countedReports(portfolio).filter(({ fiche }) => fiche === number));
  return first;
}

function partnerOf(report: ReportEntry | undefined, portfolio: Portfolio): ReportEntry | undefined {
  if (!report) return undefined;
  const others = countedReports(portfolio).filter(
    (other) => other !== report && coverTogether(report, other, portfolio),
  );
  return inOrderOfDate(others)[0];
}

function coverTogether(one: ReportEntry, two: ReportEntry, portfolio: Portfolio): boolean {
  const codes = new Set([...codesIn(one, portfolio), ...codesIn(two, portfolio)]);
  return codes.size > 0 && codes.size === competenciesOf(portfolio).length;
}

/** The first two reports, by date, that do; the same two whatever the order of the files. */
function pairFor(portfolio: Portfolio): readonly [ReportEntry, ReportEntry] | undefined {
  const wanted = competenciesOf(portfolio).length;
  const known = new Map<string, number>();
  const all = inOrderOfDate(countedReports(portfolio)).map((report) => {
    return { report, codes: codesIn(report, portfolio) };
  });
  // Of reports with the same competencies only the first two are needed.
  const some = all.filter(({ codes }) => {
    const key = [...codes].sort().join(' ');
    known.set(key, (known.get(key) ?? 0) + 1);
    return codes.size > 0 && (known.get(key) ?? 0) <= 2;
  });
  for (const [index, one] of some.entries()) {
    const two = some
      .slice(index + 1)
      .find(({ codes }) => new Set([...one.codes, ...codes]).size === wanted);
    if (two) return [one.report, two.report];
  }
  return undefined;
}

/** The codes of the competencies of bloc 2 that a report evidences. */
export function codesIn(report: ReportEntry, portfolio: Portfolio): Set<string> {
  const codes = new Set<string>();
  for (const { skill } of portfolio.evidenceIn(report.uri)) {
    const { bloc, code } = competencyOf(skill);
    if (bloc.code === 'B2') codes.add(code);
  }
  return codes;
}

/** The competencies of bloc 2, each with where it stands. */
export function competenciesOf(portfolio: Portfolio) {
  return portfolio.coverage.find(({ bloc }) => bloc.code === 'B2')?.competencies ?? [];
}

/** Drafts do not count. */
function countedReports(portfolio: Portfolio): ReportEntry[] {
  return [...portfolio.reports()].filter(({ draft }) => !draft);
}
