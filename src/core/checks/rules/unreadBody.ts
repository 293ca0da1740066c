import { lineEnd } from '../../text/lines.ts';
import type { Rule } from '../problem.ts';

/** What of the body is too large or too nested to be read: what it ticks does not count. */
export const unreadBody: Rule = {
  problems: {
    'body-unread': {
      severity: 'warning',
      message: (_, t) =>
        t('This part is too long or too nested to be read: what it ticks does not count.'),
    },
  },

  *check(report) {
    const [first] = report.body.unread;
    if (!first) return;
    const start = first.start + leadingSpace(report.text.slice(first.start, first.end));
    const span = { start, end: lineEnd(report.text, start) };
    yield { code: 'body-unread', args: {}, span, fixes: [] };
  },
};

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}
