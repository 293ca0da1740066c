import type { Reading } from '../portfolio/reading.ts';
import type { Reference } from '../portfolio/reference.ts';
import { resolveWording, type Resolution } from '../referential/resolve.ts';
import type { Referential } from '../referential/referential.ts';
import type { Report } from '../report/report.ts';
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

/** The wording behind the code of a reference, whosever it is; undefined where none stands there. */
export function wordingBehind(
  reference: Reference,
  { report, references, referential }: Reading,
): WordingBehind | undefined {
  if (!reference.code || reference.kind === 'mentioned') return undefined;
  const { text } = report;
  const from = reference.span.end;
  const next = references.find(({ span }) => span.start >= from)?.span.start ?? text.length;
  const tail = text.slice(from, Math.min(next, tailEnd(reference, report)));
  const start = from + (BEFORE.exec(tail)?.[0].length ?? 0);
  for (const end of endsOf(textAt(text, { start, end: from + tail.length }))) {
    const span = { start, end: start + end };
    const written = textAt(text, span);
    const resolution = resolveWording(written, referential) ?? resolveStart(written, referential);
    if (resolution && resolution.kind !== 'unknown') return { span, written, resolution };
  }
  return undefined;
}

/** A value’s own end, where it says more than the code; else its line’s, for the comment. */
function tailEnd({ span, kind }: Reference, report: Report): number {
  const { text } = report;
  const lineEnd = span.end + text.slice(span.end).search(/\r?\n|$/);
  if (kind !== 'declared') return lineEnd;
  const value = report.field('competencies')?.values.find((each) => each.span.end >= span.end);
  const isAlone = !value || !/\p{L}/u.test(text.slice(span.end, value.span.end));
  if (!isAlone) return value.span.end;
  return /^["']?[\s,\]]*#/.test(text.slice(span.end, lineEnd)) ? lineEnd : span.end;
}

/** Where the wording at the start of `text` may end: as late as it can be, then earlier and earlier. */
function endsOf(text: string): number[] {
  const breaks = [...text.matchAll(BREAK)].map(({ index }) => index).reverse();
  return [text.length, ...breaks]
    .map((end) => text.slice(0, end).replace(AFTER, '').length)
    .filter((end) => end > 0);
}

/** Students cut long wordings off: enough words that begin one wording only name it. */
function resolveStart(written: string, referential: Referential): Resolution | undefined {
  const folded = fold(written);
  if (folded.split(' ').length < FEWEST_WORDS) return undefined;
  const [skill, ...more] = referential.skills.filter(({ wording }) =>
    fold(wording).startsWith(`${folded} `),
  );
  return skill && more.length === 0 ? { kind: 'known', skill } : undefined;
}
