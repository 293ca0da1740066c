import { HEADER_LIMIT } from '../report/frontMatter.ts';
import type { Problem, ProblemCode, Rule } from './problem.ts';

/** A header that cannot be read whole: what stands behind the mistake may be missing from the coverage. */
export const header: Rule = function* ({ report }) {
  const { frontMatter, errors } = report.header;
  const fence = { start: 0, end: frontMatter.span.start };
  if (frontMatter.state === 'tooLong') {
    yield problem('header-too-long', { limit: HEADER_LIMIT }, fence);
  } else if (frontMatter.state === 'open') {
    const newText = `${lineEnd(report.text)}---`;
    const edits = [{ span: { start: frontMatter.span.end, end: frontMatter.span.end }, newText }];
    const fixes = [{ kind: 'close-header', subject: '---', edits } as const];
    yield { ...problem('header-unclosed', {}, fence), fixes };
  }
  const [first] = errors;
  if (first)
    yield problem('header-unreadable', { line: lineOf(report.text, first.span.start) }, first.span);
};

function problem(code: ProblemCode, args: Problem['args'], span: Problem['span']): Problem {
  return { code, args, span, severity: 'error', fixes: [] };
}

/** The number of the line at `offset`, from 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
