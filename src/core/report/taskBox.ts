import type { Span } from '../text/span.ts';

/**
 * What is in the box of a task item whose words begin at `start`: the box stands before its line, or
 * at the start of it. Undefined where it is of another shape.
 */
export function boxOf(text: string, start: number): Span | undefined {
  const before = /\[[ \txX]\]\s*$/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  if (before) {
    const open = start - before[0].length;
    return { start: open + 1, end: open + 2 };
  }
  return /^\[[ \txX]\]/.test(text.slice(start, start + 3))
    ? { start: start + 1, end: start + 2 }
    : undefined;
}
