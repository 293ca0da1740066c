import { type Resolution, type Skill, competencyOf } from '../referential/skill.ts';
import type { Code } from '../referential/writtenCode.ts';
import type { Span } from '../text/span.ts';

/**
 * How a report names a skill: in its header’s list, on the line of a task item, or in its prose.
 * Only the declared and the ticked are evidence.
 */
export type MentionKind = 'declared' | 'ticked' | 'unticked' | 'mentioned';

/** A code or a wording in a report and what it means to the candidate, without its place. */
export interface UnplacedMention {
  readonly kind: MentionKind;
  /** As it stands in the report. */
  readonly written: string;
  /** Absent when the skill is named by its wording, or by something that is neither. */
  readonly code?: Code | undefined;
  readonly resolution: Resolution;
}

/** A code or a wording in a report, at its place. */
export interface Mention extends UnplacedMention {
  readonly span: Span;
}

/** Whether a mention of that kind is evidence. */
export function isEvidence({ kind }: Pick<UnplacedMention, 'kind'>): boolean {
  return kind === 'declared' || kind === 'ticked';
}

/** The skill that a mention is evidence of. */
export function skillEvidenced(mention: UnplacedMention): Skill | undefined {
  if (!isEvidence(mention)) return undefined;
  const { resolution } = mention;
  return resolution.kind === 'known' ? resolution.skill : undefined;
}

/** A letter or an option behind a code, which may be a word of the sentence: « B1.1 A la demande ». */
const APART = /[^\S\r\n]+(?:[AB]|\(?(?:SISR|SLAM)\)?)(?:[^\S\r\n]+\(?(?:SISR|SLAM)\)?)?$/;

/**
 * Where the code of a mention stands, without what is read as its option and may be a word of the
 * sentence behind it. A code that has a letter of its own (`B3.5A`) keeps it.
 */
export function codeSpan({
  written,
  span,
  resolution,
}: Pick<Mention, 'written' | 'span' | 'resolution'>): Span {
  const skill = resolution.kind === 'unknown' ? undefined : resolution.skill;
  const bare = skill && hasLetter(skill) ? written : written.replace(APART, '');
  return { start: span.start, end: span.end - (written.length - bare.length) };
}

/** Whether the code of a skill itself names an option. */
function hasLetter({ code }: Skill): boolean {
  return /[AB]/.test(code.slice(1));
}

/** Whether one of them says that the report shows a skill there is; a mention in its prose says nothing. */
export function showsSkill(mentions: readonly UnplacedMention[]): boolean {
  return mentions.some(
    ({ kind, resolution }) => kind !== 'mentioned' && resolution.kind !== 'unknown',
  );
}

/** The competences of bloc 2 that a report declares or ticks, or a sub-skill of them. */
export function bloc2CodesIn({
  mentions,
}: {
  readonly mentions: readonly Mention[];
}): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const mention of mentions) {
    const skill = skillEvidenced(mention);
    const competency = skill && competencyOf(skill);
    if (competency?.bloc.code === 'B2') codes.add(competency.code);
  }
  return codes;
}
