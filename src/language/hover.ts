import type { Evidence } from '../portfolio/evidenceIndex.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Reading } from '../portfolio/reading.ts';
import type { Reference } from '../portfolio/reference.ts';
import type { Skill } from '../referential/skill.ts';
import { touches, type Span } from '../text/span.ts';

/** What can be said of the skill under the cursor. */
export interface SkillAt {
  readonly span: Span;
  readonly skill: Skill;
  /** Whether it belongs to the option that the candidate did not choose. */
  readonly foreign: boolean;
  /** The reports that evidence it, drafts included, in no particular order. */
  readonly evidence: readonly Evidence[];
}

/** The skill that the report names at `offset`, wherever it names it. */
export function skillAt(
  reading: Reading,
  offset: number,
  portfolio: Portfolio,
): SkillAt | undefined {
  const reference = referenceAt(reading, offset);
  if (!reference || reference.resolution.kind === 'unknown') return undefined;
  const { skill, kind } = reference.resolution;
  const foreign = kind === 'otherOption';
  const evidence = foreign ? [] : [...portfolio.evidenceOf(skill.code)];
  return { span: reference.span, skill, foreign, evidence };
}

/** The reference at `offset`, known or not. */
export function referenceAt({ references }: Reading, offset: number): Reference | undefined {
  return references.find(({ span }) => touches(span, offset));
}
