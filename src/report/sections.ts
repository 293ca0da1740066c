import type { Span } from '../text/span.ts';

const HEADING = /^#{1,6}(?:[ \t]|\r?$)/;
const FENCE = /^(`{3,}|~{3,})([^\n]*)/;

/** HTML, or a fence that is indented, listed or quoted: where it ends is for the full reader to say. */
const NOT_PLAIN =
  /^(?: {0,3}<[a-zA-Z!?/]|(?:[ \t]+|[ \t]*(?:[-*+>]|\d{1,9}[.)]))[-*+>\d.) \t]*(?:`{3}|~{3}))/m;

/**
 * Cuts a Markdown body before each heading that begins a line outside of code. Such a line ends
 * whatever block was open, so every part reads the same alone as in its place, and only the parts
 * that matter need the full reader. A body that is not plain enough to be sure stays whole.
 */
export function cutAtHeadings(text: string, from: number): Span[] {
  const whole = { start: from, end: text.length };
  if (NOT_PLAIN.test(text.slice(from))) return [whole];
  const parts: Span[] = [];
  let start = from;
  let fence: string | undefined;
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, nextLine(text, at));
    fence = fenceAfter(line, fence);
    if (fence !== undefined || at === start || !HEADING.test(line)) continue;
    parts.push({ start, end: at });
    start = at;
  }
  return [...parts, { start, end: text.length }];
}

/** The fence that is open after `line`, given the one that is open before it. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const [, mark, info = ''] = FENCE.exec(line) ?? [];
  if (mark === undefined) return open;
  if (open !== undefined) return mark.startsWith(open) && info.trim() === '' ? undefined : open;
  return mark.startsWith('`') && info.includes('`') ? undefined : mark;
}

/** Whether the line at `lineStart` lies in a code fence that opens between `from` and it. */
export function insideFence(text: string, from: number, lineStart: number): boolean {
  let fence: string | undefined;
  for (let at = from; at < lineStart; at = nextLine(text, at)) {
    fence = fenceAfter(text.slice(at, nextLine(text, at)).trimStart(), fence);
  }
  return fence !== undefined;
}

function nextLine(text: string, at: number): number {
  return text.indexOf('\n', at) + 1 || text.length;
}
