import matter from 'gray-matter';
import type { Span } from '../text/span.ts';

/** The longest header that is read, in UTF-16 units. A real one is a few hundred. */
export const HEADER_LIMIT = 32_768;

/** Where the front matter of a text is. */
export interface FrontMatter {
  /** The YAML between the fences, from the end of the opening `---`. */
  readonly yaml: string;
  /** Where `yaml` stands in the text. */
  readonly span: Span;
  /** Where the body begins. */
  readonly bodyStart: number;
  /** `open`: no closing fence was found; the header ends at a blank line or at a wrong fence. */
  readonly state: 'closed' | 'open' | 'tooLong';
}

/** Hands a header on as it stands: whatever its language, nothing is parsed and nothing is run. */
const HAND_ON = { parse: () => ({}), stringify: () => '' };
const SPLIT_ONLY = {
  language: 'yaml',
  engines: { yaml: HAND_ON, json: HAND_ON, javascript: HAND_ON },
};

const OPENING = /^(\uFEFF?---)[ \t]*(?:\r?\n|$)/;
const CLOSING = /\r?\n---[ \t]*(?:\r?\n|$)/y;

/**
 * Splits a text into front matter and body. Undefined when its first line is not exactly `---`: a
 * header in another language (`---js`) is none of ours and never reaches gray-matter.
 */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const [line, opening] = OPENING.exec(text) ?? [];
  if (line === undefined || opening === undefined) return undefined;
  const start = opening.length;
  const head = line + onOneLine(text.slice(line.length, HEADER_LIMIT));
  const header = matter(head, SPLIT_ONLY).matter;
  // yaml would read the first half of a Windows line end as a value.
  const end = start + header.length - (header.endsWith('\r') ? 1 : 0);
  CLOSING.lastIndex = end;
  const closing = CLOSING.exec(text);
  if (!closing) return unclosed(text, { start, end });
  const bodyStart = end + closing[0].length;
  return { yaml: text.slice(start, end), span: { start, end }, bodyStart, state: 'closed' };
}

/**
 * gray-matter looks for comments in a time that grows with the square of the blank lines. Only the
 * place of the closing fence is wanted of it, so it is shown no other line.
 */
function onOneLine(header: string): string {
  return header.replace(/\n(?!---)/g, ' ');
}

/** While the closing fence is still to be typed, prose below a blank line is no header. */
function unclosed(text: string, { start, end }: Span): FrontMatter {
  const tooLong = /\r?\n---[ \t]*(?:\r?\n|$)/.test(text.slice(HEADER_LIMIT - 8));
  const blankLine = /\r?\n[ \t]*\r?\n/.exec(text.slice(start, end));
  const span = { start, end: blankLine ? start + blankLine.index : end };
  const state = tooLong ? 'tooLong' : 'open';
  return { yaml: text.slice(start, span.end), span, bodyStart: span.end, state };
}
