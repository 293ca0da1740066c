import type { Problem } from '../checks/problem.ts';
import type { CandidateEntry } from '../class/candidateNodes.ts';
import { candidateName } from '../portfolio/candidate.ts';
import type { Translate } from '../l10n/translate.ts';
import type { ReportEntry } from '../portfolio/reportEntry.ts';
import { reportName } from '../portfolio/reportOrder.ts';
import { fold } from '../text/fold.ts';

/** What the tools of an assistant may look at. Nothing here can write. */
export interface PortfolioSource {
  readonly candidates: readonly CandidateEntry[];
  /** Where a report is, as the user knows it: a path with `/`. */
  readonly pathOf: (uri: string) => string;
  /** The text of a report as it is now with its problems; undefined where it cannot be read. */
  readonly check: (uri: string) => Promise<CheckedReport | undefined>;
  readonly t: Translate;
}

export interface CheckedReport {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** What a tool answers: data, or one sentence on what was asked wrongly and what to ask instead. */
export type Answer<T extends object = object> = { readonly data: T } | { readonly problem: string };

/** What a model gives a tool: trusted no further than its texts. */
export type ToolInput = Readonly<Record<string, unknown>>;

/** The longest text of an input that is looked at, in UTF-16 units. */
const INPUT_LIMIT = 1_000;

/** A text of an input; undefined where there is none, or an empty one. */
export function textIn(input: ToolInput, name: string): string | undefined {
  const value = input[name];
  const text = typeof value === 'string' ? value.slice(0, INPUT_LIMIT).trim() : '';
  return text === '' ? undefined : text;
}

/** The candidates that a name or a folder means: all where none is asked for. */
export function candidatesFor(
  asked: string | undefined,
  { candidates, t }: PortfolioSource,
): Answer<{ readonly found: readonly CandidateEntry[] }> {
  if (candidates.length === 0) return { problem: t('No portfolio is open here.') };
  if (asked === undefined) return { data: { found: candidates } };
  const found = namedBy(asked, candidates, (each) => [candidateName(each), each.name, each.path]);
  if (found.length > 0) return { data: { found } };
  const names = listed(candidates.map(candidateName));
  return { problem: t('No candidate is called “{asked}”. There are: {names}.', { asked, names }) };
}

/** A report and whose it is. */
export interface FoundReport {
  readonly entry: CandidateEntry;
  readonly report: ReportEntry;
}

/** The only report that a path or a title means. */
export function reportFor(
  asked: string,
  among: readonly CandidateEntry[],
  { pathOf, t }: PortfolioSource,
): Answer<FoundReport> {
  const all = among.flatMap((entry) =>
    Array.from(entry.portfolio.reports(), (report) => ({ entry, report })),
  );
  const wanted = asked.replaceAll('\\', '/').replace(/^\.\//, '');
  const found = namedBy(wanted, all, ({ report }) => [pathOf(report.uri), reportName(report)]);
  const [only] = found;
  if (only && found.length === 1) return { data: only };
  if (!only) {
    return { problem: t('No report is called “{asked}”: list the reports first.', { asked }) };
  }
  const paths = listed(found.map(({ report }) => pathOf(report.uri)));
  return {
    problem: t('“{asked}” may be several reports, name one by its path: {paths}.', {
      asked,
      paths,
    }),
  };
}

/** Those of which a name is what is asked; else those of which a name holds it. */
function namedBy<T>(asked: string, items: readonly T[], namesOf: (item: T) => string[]): T[] {
  const wanted = fold(asked);
  const folded = items.map((item) => ({ item, names: namesOf(item).map(fold) }));
  const exact = folded.filter(({ names }) => names.includes(wanted));
  const found =
    exact.length > 0
      ? exact
      : folded.filter(({ names }) => names.some((name) => name.includes(wanted)));
  return found.map(({ item }) => item);
}

const NAMES_AT_MOST = 20;

function listed(names: readonly string[]): string {
  const more = names.length > NAMES_AT_MOST ? ['…'] : [];
  return [...names.slice(0, NAMES_AT_MOST), ...more].join(', ');
}
