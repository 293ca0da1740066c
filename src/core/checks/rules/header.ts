import type { Report } from '../../report/report.ts';
import { HEADER_LIMIT } from '../../report/frontMatter.ts';
import { lineBreakOf } from '../../text/lines.ts';
import type { TextEdit } from '../../text/span.ts';
import { headerMistake } from '../headerMistake.ts';
import { findMissingSpaces } from './missingSpace.ts';
import type { Finding, Rule } from '../problem.ts';
import type { ProblemCode } from '../problemCodes.ts';
import type { Translate } from '../../l10n/translate.ts';

/** A header that cannot be read whole: what stands behind the mistake may be missing from the coverage. */
export const header: Rule = {
  problems: {
    'header-too-long': {
      severity: 'error',
      message: (args, t) =>
        t('The header is longer than {limit} characters and is not read.', args),
    },
    'header-unclosed': {
      severity: 'error',
      message: (_, t) => t('The header is not closed: add a line “---” below its last field.'),
    },
    'header-unreadable': { severity: 'error', message: unreadable },
  },

  *check(report) {
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
  },
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

function unreadable(args: Finding['args'], t: Translate): string {
  const sentences: Readonly<Record<string, string>> = {
    quotes: t('The header cannot be read at line {line}: this value must stand in quotes.', args),
    open: t('The header cannot be read at line {line}: a quote or bracket is not closed.', args),
    indent: t('The header cannot be read at line {line}: a field must not be indented.', args),
    fence: t('The header cannot be read at line {line}: only --- may stand on its fence.', args),
    'no-colon': t('The header cannot be read at line {line}: a field is a name and a colon.', args),
  };
  return (
    sentences[String(args.mistake)] ??
    t('The header cannot be read from line {line} on: check quotes, brackets and colons.', args)
  );
}
