import { type Report, isDraft } from '../report/report.ts';
import {
  SEVERITIES,
  type Finding,
  type Problem,
  type Severities,
  type ProblemMeta,
  type Severity,
} from './problem.ts';
import type { RuleContext } from './ruleContext.ts';
import { RULES } from './rules.ts';
import type { ProblemCode } from './problemCodes.ts';

/** The most mentions that are checked: far more than there are skills to name. */
const CHECKED_AT_MOST = 500;

/** Every problem of a report that the severities leave on, in the order of its text. */
export function checkReport(
  report: Report,
  context: RuleContext = {},
  severities: Severities = DEFAULT_SEVERITIES,
): Problem[] {
  const draft = isDraft(report);
  const checked = withFirstMentions(report, CHECKED_AT_MOST);
  return RULES.flatMap((rule) => [...(rule.check?.(checked, context) ?? [])])
    .filter(({ code }) => !draft || !PROBLEMS[code].later)
    .flatMap((finding) => asProblem(finding, severities))
    .sort((a, b) => a.span.start - b.span.start);
}

/** A finding as loud as the severities want it; nothing where they turn it off. */
export function asProblem(finding: Finding, severities: Severities): Problem[] {
  const severity = severities[finding.code];
  return severity === 'off'
    ? []
    : [{ ...finding, severity, message: PROBLEMS[finding.code].message }];
}

function withFirstMentions(report: Report, count: number): Report {
  if (report.mentions.length <= count) return report;
  const { text, header, body, referential } = report;
  const mentions = report.mentions.slice(0, count);
  return { text, header, body, referential, mentions, field: (id) => report.field(id) };
}

/** What each code stands for, in alphabetical order. */
const PROBLEMS = Object.fromEntries(
  RULES.flatMap(({ problems }) => Object.entries(problems)).sort(([a], [b]) => (a < b ? -1 : 1)),
) as Readonly<Record<ProblemCode, ProblemMeta>>;

/** How loud each problem is until the user says otherwise. */
export const DEFAULT_SEVERITIES = Object.fromEntries(
  Object.entries(PROBLEMS).map(([code, { severity }]) => [code, severity]),
) as Severities;

const VALUES: ReadonlySet<unknown> = new Set([...SEVERITIES, 'off']);

/** The severities that a setting wants: what it does not name, or names wrongly, keeps its default. */
export function severitiesFrom(setting: unknown): Severities {
  if (typeof setting !== 'object' || setting === null) return DEFAULT_SEVERITIES;
  const wanted = Object.entries(setting).filter(
    ([code, value]) => code in DEFAULT_SEVERITIES && VALUES.has(value),
  ) as [ProblemCode, Severity | 'off'][];
  return { ...DEFAULT_SEVERITIES, ...Object.fromEntries(wanted) };
}
