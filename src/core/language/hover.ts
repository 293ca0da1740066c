import type { Report } from '../report/report.ts';
import type { Mention } from '../report/mention.ts';
import type { Evidence } from '../portfolio/reportEntry.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { ReportCount } from '../portfolio/reportCounts.ts';
import type { Skill } from '../referential/skill.ts';
import { touches, type Span } from '../text/span.ts';
import type { Field } from '../report/header.ts';

/** What can be said of the skill under the cursor. */
export interface SkillAt {
  readonly span: Span;
  readonly skill: Skill;
  /** Whether it belongs to the option that the candidate did not choose. */
  readonly foreign: boolean;
  readonly evidence: SomeEvidence;
}

/** Enough to say which reports evidence a skill, in a time that does not grow with the portfolio. */
export interface SomeEvidence {
  /** At most `EVIDENCE_SHOWN` of the reports that count, in no particular order. */
  readonly shown: readonly Evidence[];
  readonly count: ReportCount;
}

const EVIDENCE_SHOWN = 5;

const NO_EVIDENCE: SomeEvidence = { shown: [], count: { reports: 0, drafts: 0 } };

/** The evidence of a skill, and of a competency’s sub-skills with it, as far as it is shown. */
export function someEvidence(skill: Skill, portfolio: Portfolio): SomeEvidence {
  const shown = new Map<string, Evidence>();
  const count = portfolio.countOf(skill);
  const wanted = Math.min(EVIDENCE_SHOWN, count.reports);
  for (const evidence of evidenceFor(skill, portfolio)) {
    if (shown.size === wanted) break;
    const { uri, draft } = evidence.report;
    if (!draft && !shown.has(uri)) shown.set(uri, evidence);
  }
  return { shown: [...shown.values()], count };
}

function* evidenceFor(skill: Skill, portfolio: Portfolio): Generator<Evidence> {
  const skills = skill.kind === 'competency' ? [skill, ...skill.subSkills] : [skill];
  for (const { code } of skills) yield* portfolio.evidenceOf(code);
}

/** The skill that the report names at `offset`, wherever it names it. */
export function skillAt(report: Report, offset: number, portfolio: Portfolio): SkillAt | undefined {
  const mention = referenceAt(report, offset);
  if (!mention || mention.resolution.kind === 'unknown') return undefined;
  const { skill, kind } = mention.resolution;
  const foreign = kind === 'otherOption';
  const evidence = foreign ? NO_EVIDENCE : someEvidence(skill, portfolio);
  return { span: mention.span, skill, foreign, evidence };
}

/** The mention at `offset`, known or not. */
export function referenceAt({ mentions }: Report, offset: number): Mention | undefined {
  return mentions.find(({ span }) => touches(span, offset));
}

/** The field of the header whose name is at `offset`. */
export function fieldAt({ header }: Report, offset: number): Field | undefined {
  return [...header.fields.values()].find(({ nameSpan }) => touches(nameSpan, offset));
}
