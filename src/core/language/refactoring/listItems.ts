import type { Report } from '../../report/report.ts';
import type { Mention } from '../../report/mention.ts';
import { withQuotes } from '../../report/listEdits.ts';
import { lineEnd } from '../../text/lines.ts';
import { textAt, type Span } from '../../text/span.ts';
import type { Field, HeaderValue } from '../../report/header.ts';

/** A value of the competency list and what it names. */
export interface ListItem {
  readonly list: Field;
  readonly value: HeaderValue;
  /** The value with its quotes. */
  readonly outer: Span;
  /** `"`, `'` or nothing. */
  readonly quote: string;
  readonly mentions: readonly Mention[];
}

/** The values of the competency list, in the order of the text. */
export function listItems(report: Report): ListItem[] {
  const { mentions } = report;
  const list = report.field('competencies');
  if (!list) return [];
  const declared = mentions.filter(({ kind }) => kind === 'declared');
  let next = 0; // both are in the order of the text, and there may be thousands
  return list.values.map((value) => {
    const outer = withQuotes(report.text, value.span);
    const first = next;
    while ((declared[next]?.span.end ?? Infinity) <= value.span.end) next += 1;
    return {
      list,
      value,
      outer,
      quote: report.text.slice(outer.start, value.span.start),
      mentions: declared.slice(first, next),
    };
  });
}

/** What a block list’s line has before its value, where the value is all that stands on the line. */
export function dashOf(text: string, { outer, list }: ListItem): string | undefined {
  if (list.shape !== 'blockList') return undefined;
  const start = text.lastIndexOf('\n', outer.start - 1) + 1;
  const dash = textAt(text, { start, end: outer.start });
  const behind = textAt(text, { start: outer.end, end: lineEnd(text, outer.end) });
  return /^[ \t]*-[ \t]+$/.test(dash) && /^(?:[ \t]+#.*)?[ \t]*$/.test(behind) ? dash : undefined;
}
