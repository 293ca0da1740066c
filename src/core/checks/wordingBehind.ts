import type { Report } from '../report/report.ts';
import type { Mention } from '../report/mention.ts';
import { resolveWording } from '../referential/resolve.ts';
import type { Resolution, Option } from '../referential/skill.ts';
import { referentialFor, type Referential } from '../referential/referential.ts';
import { lineEnd } from '../text/lines.ts';
import { textAt, type Span } from '../text/span.ts';
import { fold } from '../text/fold.ts';

/** The official wording, or its first words, that a student wrote behind a code. */
export interface WordingBehind {
  readonly span: Span;
  readonly written: string;
  readonly resolution: Exclude<Resolution, { readonly kind: 'unknown' }>;
}

/** What may stand between a code and its wording, and around the wording. */
const BEFORE = /^[\s:=–—\-*_(«"'“.,\]#|]+/;
const AFTER = /[\s:=–—\-*_)»"'”.,;|…]+$/;
/** Where a wording can end and an explanation begin. */
const BREAK = /\s*(?::|\.(?=\s)| [(–—]|\s-\s|\*\*|…)/g;
/** Fewer words begin many a wording. */
const FEWEST_WORDS = 3;
/** Room for the longest wording and white space; what a line says behind that is not looked at. */
const LONGEST = 400;
const BREAKS_AT_MOST = 6;

const FOLDED = { SISR: foldedWordings('SISR'), SLAM: foldedWordings('SLAM') };

function foldedWordings(option: Option) {
  return referentialFor(option).skills.map((skill) => ({ skill, wording: fold(skill.wording) }));
}

/** The wording behind the code of a mention, whosever it is; undefined where none stands there. */
export function wordingBehind(mention: Mention, report: Report): WordingBehind | undefined {
  const { mentions, referential } = report;
  if (!mention.code || mention.kind === 'mentioned') return undefined;
  const { text } = report;
  const from = mention.span.end;
  const next = mentions.find(({ span }) => span.start >= from)?.span.start ?? text.length;
  const end = Math.min(next, tailEnd(mention, report), from + LONGEST);
  const tail = text.slice(from, end);
  const start = from + (BEFORE.exec(tail)?.[0].length ?? 0);
  for (const length of lengthsOf(textAt(text, { start, end: from + tail.length }))) {
    const span = { start, end: start + length };
    const written = textAt(text, span);
    const resolution = resolveWording(written, referential) ?? resolveStart(written, referential);
    if (resolution && resolution.kind !== 'unknown') return { span, written, resolution };
  }
  return undefined;
}

/** A value’s own end, where it says more than the code; else its line’s, for the comment. */
function tailEnd({ span, kind }: Mention, report: Report): number {
  const { text } = report;
  const endOfLine = lineEnd(text, span.end);
  if (kind !== 'declared') return endOfLine;
  const value = report.field('competencies')?.values.find((each) => each.span.end >= span.end);
  const isAlone = !value || !/\p{L}/u.test(text.slice(span.end, value.span.end));
  if (!isAlone) return value.span.end;
  return /^["']?[\s,\]]*#/.test(text.slice(span.end, endOfLine)) ? endOfLine : span.end;
}

/** How long the wording at the start of `text` may be: as long as it can be, then less and less. */
function lengthsOf(text: string): number[] {
  const breaks = [...text.matchAll(BREAK)].slice(0, BREAKS_AT_MOST).map(({ index }) => index);
  return [text.length, ...breaks.reverse()]
    .map((end) => text.slice(0, end).replace(AFTER, '').length)
    .filter((length) => length > 0);
}

/** Students cut long wordings off: enough words that begin one wording only name it. */
function resolveStart(written: string, referential: Referential): Resolution | undefined {
  const folded = fold(written);
  if (folded.split(' ').length < FEWEST_WORDS) return undefined;
  const begun = FOLDED[referential.option].filter(({ wording }) =>
    wording.startsWith(`${folded} `),
  );
  const [only, ...more] = begun;
  return only && more.length === 0 ? { kind: 'known', skill: only.skill } : undefined;
}
