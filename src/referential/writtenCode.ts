import type { Span } from '../text/span.ts';
import type { Option } from './option.ts';

/**
 * A code as it stands in a text, read but not looked up: `B1.1.2`, `b1.1`, `B 1.1`, `B1-C1`,
 * `B3.5 A SISR` … It need not exist.
 */
export interface WrittenCode {
  readonly bloc: number;
  readonly competency: number;
  readonly subSkill?: number;
  /** The option that the code itself names, by `A`, `B`, `SISR` or `SLAM`. */
  readonly option?: Option;
  readonly span: Span;
}

const SPACE = String.raw`[^\S\r\n]`;
const BLOC = String.raw`[Bb]${SPACE}?(?<bloc>\d{1,2})`;
const COMPETENCY = String.raw`(?:\.|${SPACE}?[-‑–.]?${SPACE}?[Cc])(?<competency>\d{1,2})`;
/** Behind a space only a capital: « B2.1 a permis … » names no option. */
const LETTER = String.raw`(?:(?:${SPACE}(?=[AB]))?(?<letter>[ABab])(?![\p{L}\p{M}\p{N}]))?`;
const SUB_SKILL = String.raw`(?:\.(?<subSkill>\d{1,2}))?`;
const OPTION = String.raw`(?:${SPACE}\(?(?<option>SISR|SLAM)\b\)?)?`;
const NOT_INSIDE_A_WORD = String.raw`(?<![\p{L}\p{M}\p{N}_/\\])`;
const ENDS_THERE = String.raw`(?!\p{L}|\p{N}|\.\d|_)`;

const CODE = new RegExp(
  NOT_INSIDE_A_WORD + BLOC + COMPETENCY + LETTER + SUB_SKILL + ENDS_THERE + OPTION,
  'gu',
);

/** `C2` or `C2.1`: what many students write for bloc 1. Too short to be trusted in prose. */
const SHORT_CODE =
  /[Cc](?<=(?:^|[,;])\s*[Cc])(?<competency>\d)(?:\.(?<subSkill>\d{1,2}))?(?![\p{L}\p{N}_.])/gu;

/** Every code in `text`, from left to right. Spans count from the start of `text`, plus `base`. */
export function findCodes(text: string, base = 0): WrittenCode[] {
  return [...text.matchAll(CODE)].map((match) => toCode(match, base + match.index));
}

/** The codes of one entry of a competency list, where the short form for bloc 1 counts as well. */
export function findListedCodes(text: string, base = 0): WrittenCode[] {
  const codes = findCodes(text, base);
  if (codes.length > 0) return codes;
  return [...text.matchAll(SHORT_CODE)].map((match) => toCode(match, base + match.index));
}

/** Whether `text` may hold a code: a quick look that can say yes wrongly, never no wrongly. */
export function mayHoldCode(text: string): boolean {
  return /[Bb]\s?\d/.test(text);
}

function toCode(match: RegExpMatchArray, start: number): WrittenCode {
  const { bloc = '1', competency, letter, subSkill, option } = match.groups ?? {};
  const named = option ?? (letter && (letter.toUpperCase() === 'A' ? 'SISR' : 'SLAM'));
  return {
    bloc: Number(bloc),
    competency: Number(competency),
    ...(subSkill !== undefined && { subSkill: Number(subSkill) }),
    ...((named === 'SISR' || named === 'SLAM') && { option: named }),
    span: { start, end: start + match[0].length },
  };
}
