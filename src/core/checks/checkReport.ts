import { type Report, isDraft } from '../report/report.ts';
import { competencyWithoutSubSkill } from './competencyWithoutSubSkill.ts';
import { declaredNotTicked } from './declaredNotTicked.ts';
import { draftLeft } from './draftLeft.ts';
import { duplicateCode } from './duplicateCode.ts';
import { ficheIncomplete } from './ficheIncomplete.ts';
import { header } from './header.ts';
import { mismatchedWording } from './mismatchedWording.ts';
import { missingBoxSpace } from './missingBoxSpace.ts';
import { missingFields } from './missingFields.ts';
import { missingProduction } from './missingProduction.ts';
import { missingSpace } from './missingSpace.ts';
import { noCode } from './noCode.ts';
import { otherOption } from './otherOption.ts';
import { periodOutsideSession } from './periodOutsideSession.ts';
import { periodReversed } from './periodReversed.ts';
import type { Finding, Problem, ProblemCode, Rule, Severities } from './problem.ts';
import { DEFAULT_SEVERITIES } from './severities.ts';
import { tickedNotDeclared } from './tickedNotDeclared.ts';
import { unknownCode } from './unknownCode.ts';
import { unknownKey } from './unknownKey.ts';
import { unknownSection } from './unknownSection.ts';
import { unreadBody } from './unreadBody.ts';
import { unreadablePeriod } from './unreadablePeriod.ts';
import type { RuleContext } from './ruleContext.ts';

const RULES: readonly Rule[] = [
  header,
  missingSpace,
  missingBoxSpace,
  unknownKey,
  missingFields,
  unknownSection,
  unreadablePeriod,
  periodReversed,
  periodOutsideSession,
  draftLeft,
  ficheIncomplete,
  unknownCode,
  otherOption,
  duplicateCode,
  mismatchedWording,
  noCode,
  competencyWithoutSubSkill,
  tickedNotDeclared,
  declaredNotTicked,
  missingProduction,
  unreadBody,
];

/** What a draft need not say yet. What would be lost or wrong once it is one no longer is told. */
const LATER: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'competency-without-sub-skill',
  'declared-not-ticked',
  'fiche-incomplete',
  'missing-period',
  'missing-production',
  'missing-section',
  'missing-title',
  'no-code',
  'period-outside-session',
  'ticked-not-declared',
]);

/** The most mentions that are checked: far more than there are skills to name. */
const CHECKED_AT_MOST = 500;

/** Every problem of a report that the severities leave on, in the order of its text. */
export function checkReport(
  report: Report,
  context: RuleContext = {},
  severities: Severities = DEFAULT_SEVERITIES,
): Problem[] {
  const isLater = isDraft(report) ? LATER : undefined;
  const checked = withFirstMentions(report, CHECKED_AT_MOST);
  return RULES.flatMap((rule) => [...rule(checked, context)])
    .filter(({ code }) => !isLater?.has(code))
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
