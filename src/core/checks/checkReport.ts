import { type Report, isDraft } from '../report/report.ts';
import type { Finding, Problem, Severities } from './problem.ts';
import type { RuleContext } from './ruleContext.ts';
import { RULES } from './rules.ts';
import { DEFAULT_SEVERITIES, PROBLEMS } from './severities.ts';

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
  return severity === 'off' ? [] : [{ ...finding, severity }];
}

function withFirstMentions(report: Report, count: number): Report {
  if (report.mentions.length <= count) return report;
  const { text, header, body, referential } = report;
  const mentions = report.mentions.slice(0, count);
  return { text, header, body, referential, mentions, field: (id) => report.field(id) };
}
