import type { Report } from '../report/report.ts';
import { HEADER_LIMIT } from '../report/frontMatter.ts';
import { lineBreakOf } from '../text/lines.ts';
import type { TextEdit } from '../text/span.ts';
import { headerMistake } from './headerMistake.ts';
import { findMissingSpaces } from './missingSpace.ts';
import type { Finding, ProblemCode, Rule } from './problem.ts';

/** A header that cannot be read whole: what stands behind the mistake may be missing from the coverage. */
export const header: Rule = function* (report) {
  const { frontMatter, errors } = report.header;
  const fence = { start: 0, end: frontMatter.span.start };
  if (frontMatter.state === 'tooLong') {
    // Where it is cut, it can no longer be read: that is no mistake of its own.
    yield finding('header-too-long', { limit: HEADER_LIMIT }, fence);
    return;
  }
  if (frontMatter.state === 'open') {
    const edits = [closing(report)];
    const fixes = [
      { kind: 'close-header', subject: '---', edits, changes: { mends: true } } as const,
    ];
    yield { ...finding('header-unclosed', {}, fence), fixes };
  }
  const [first] = errors;
  // A missing space is told by its own rule, with the remedy.
  if (!first || findMissingSpaces(report.text, frontMatter).length > 0) return;
  const { kind, span, fixes } = headerMistake(report, first);
  const args = { line: lineOf(report.text, span.start), mistake: kind };
  yield { code: 'header-unreadable', args, span, fixes };
};

/** The closing fence, on a line of its own below the last one of the header. */
function closing({ text, header: { frontMatter } }: Report): TextEdit {
  const { end } = frontMatter.span;
  const eol = lineBreakOf(text);
  const newText = text.charAt(end - 1) === '\n' ? `---${eol}` : `${eol}---`;
  return { span: { start: end, end }, newText };
}

function finding(code: ProblemCode, args: Finding['args'], span: Finding['span']): Finding {
  return { code, args, span, fixes: [] };
}

/** The number of the line at `offset`, from 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
