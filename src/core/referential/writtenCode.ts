import type { Span } from '../text/span.ts';
import type { Option } from './skill.ts';

/** What a code says, however it is spelled. It need not exist. */
export interface Code {
  readonly bloc: number;
  readonly competency: number;
  readonly subSkill?: number;
  /** The option that the code itself names, by `A`, `B`, `SISR` or `SLAM`. */
  readonly option?: Option;
}

/**
 * A code as it stands in a text, read but not looked up: `B1.1.2`, `b1.1`, `B 1.1`, `B1-C1`,
 * `B3.5 A SISR` …
 */
export interface WrittenCode extends Code {
  readonly span: Span;
}

const SPACE = String.raw`[^\S\r\n]`;
/**
 * Letters, their marks and digits of every script, and some signs that no code stands beside: a few
 * ranges, since the classes of Unicode take longer to prepare than thousands of reports to search.
 */
const WORD = String.raw`A-Za-z\d\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u1fff\u2070-\u209c\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff`;
/** Its letter first, which is what a text can be searched for quickly. */
const BLOC = String.raw`[Bb](?<![${WORD}_/\\][Bb])${SPACE}?(\d{1,2})`;
const COMPETENCY = String.raw`(?:\.|${SPACE}?[-‑–.]?${SPACE}?[Cc])(\d{1,2})`;
/** Behind a space only a capital: « B2.1 a permis … » names no option. */
const LETTER = String.raw`(?:(?:${SPACE}(?=[AB]))?([ABab])(?![${WORD}]))?`;
const SUB_SKILL = String.raw`(?:\.(\d{1,2}))?`;
const OPTION = String.raw`(?:${SPACE}\(?(SISR|SLAM)\b\)?)?`;
const ENDS_THERE = String.raw`(?![${WORD}_]|\.\d)`;

/**
 * Its groups are counted, here and below: named ones would take several times as long to read. They
 * say the bloc, the competency, a letter, the sub-skill and an option.
 */
const CODE = new RegExp(BLOC + COMPETENCY + LETTER + SUB_SKILL + ENDS_THERE + OPTION, 'g');

/**
 * `C2` or `C2.1`: what many students write for bloc 1. Too short to be trusted in prose. Its groups
 * say the competency and the sub-skill.
 */
const SHORT_CODE = new RegExp(
  String.raw`[Cc](?<=(?:^|[,;])\s*[Cc])(\d)(?:\.(\d{1,2}))?(?![${WORD}_.])`,
  'g',
);

/** What every code begins with, a digit behind it. */
const LETTERS = ['B', 'b'] as const;

const NO_CODES: readonly string[] = [];

/** What almost every entry of a list is: a code as the referential spells it, and nothing else. */
const OFFICIAL = /^B\d\.\d[AB]?(?:\.\d{1,2})?$/;

/** Every code in `text`, from left to right. Spans count from the start of `text`, plus `base`. */
export function findCodes(text: string, base = 0): WrittenCode[] {
  return matchesOf(CODE, codeIn, text, base);
}

/** The same as they stand in `text` and nothing more: a fraction of the work. */
export function writtenCodes(text: string): readonly string[] {
  return text.match(CODE) ?? NO_CODES;
}

/** The codes of one entry of a competency list, where the short form for bloc 1 counts as well. */
export function findListedCodes(text: string, base = 0): WrittenCode[] {
  const official = officialCode(text);
  if (official) return [{ ...official, span: { start: base, end: base + text.length } }];
  const codes = findCodes(text, base);
  if (codes.length > 0) return codes;
  return matchesOf(SHORT_CODE, shortCodeIn, text, base);
}

/** Whether `text` may hold a code: a quick look that can say yes wrongly, never no wrongly. */
export function mayHoldCode(text: string): boolean {
  return LETTERS.some((letter) => nextBeginning(letter, text, 0) >= 0);
}

/** Where codes may begin in a text, from `from` on, in its order: none is missing. */
export function codePlaces(text: string, from: number): number[] {
  const places: number[] = [];
  for (const letter of LETTERS) {
    let at = nextBeginning(letter, text, from);
    for (; at >= 0; at = nextBeginning(letter, text, at + 1)) places.push(at);
  }
  return places.length > 1 ? places.sort((a, b) => a - b) : places;
}

/** The next such letter with a digit behind it. Engines find a letter many times as fast as a pattern. */
function nextBeginning(letter: string, text: string, from: number): number {
  for (let at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) {
    if (isDigit(text.charCodeAt(at + 1)) || isDigit(text.charCodeAt(at + 2))) return at;
  }
  return -1;
}

function isDigit(unit: number): boolean {
  return unit > 0x2f && unit < 0x3a;
}

/** What a text says that is a code as the referential spells it, and nothing else. */
export function officialCode(text: string): Code | undefined {
  if (!OFFICIAL.test(text)) return undefined;
  const [bloc, competency] = [Number(text.charAt(1)), Number(text.charAt(3))];
  const dot = text.indexOf('.', 4);
  const option = text.length > 4 && dot !== 4 ? optionNamed(undefined, text.charAt(4)) : undefined;
  return {
    bloc,
    competency,
    ...(dot > 0 && { subSkill: Number(text.slice(dot + 1)) }),
    ...(option && { option }),
  };
}

function matchesOf(
  pattern: RegExp,
  codeOf: (match: RegExpExecArray, span: Span) => WrittenCode,
  text: string,
  base: number,
): WrittenCode[] {
  const codes: WrittenCode[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = base + match.index;
    codes.push(codeOf(match, { start, end: start + match[0].length }));
  }
  return codes;
}

function codeIn(
  { 1: bloc, 2: competency, 3: letter, 4: subSkill, 5: option }: RegExpExecArray,
  span: Span,
): WrittenCode {
  return writtenCode(Number(bloc), Number(competency), subSkill, optionNamed(option, letter), span);
}

function shortCodeIn({ 1: competency, 2: subSkill }: RegExpExecArray, span: Span): WrittenCode {
  return writtenCode(1, Number(competency), subSkill, undefined, span);
}

/** Written out, since there are as many of them as codes in a portfolio. */
function writtenCode(
  bloc: number,
  competency: number,
  digits: string | undefined,
  option: Option | undefined,
  span: Span,
): WrittenCode {
  if (digits === undefined) {
    return option ? { bloc, competency, option, span } : { bloc, competency, span };
  }
  const subSkill = Number(digits);
  return option
    ? { bloc, competency, subSkill, option, span }
    : { bloc, competency, subSkill, span };
}

function optionNamed(word: string | undefined, letter: string | undefined): Option | undefined {
  if (word === 'SISR' || word === 'SLAM') return word;
  return letter === undefined ? undefined : /a/i.test(letter) ? 'SISR' : 'SLAM';
}
