import type { Mention } from '../report/mention.ts';
import type { Skill } from '../referential/skill.ts';
import type { Span } from '../text/span.ts';

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
export function hasLetter({ code }: Skill): boolean {
  return /[AB]/.test(code.slice(1));
}
