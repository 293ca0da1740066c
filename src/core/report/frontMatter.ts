import matter from 'gray-matter';
import type { Span } from '../text/span.ts';
import { competencyListLine } from './headerEntries.ts';
import { headerStretch } from './headerStretch.ts';
import type { FrontMatter } from './header.ts';

/** The longest header that is read, in UTF-16 units. A real one is a few hundred. */
export const HEADER_LIMIT = 32_768;

/** Hands a header on as it stands: whatever its language, nothing is parsed and nothing is run. */
const HAND_ON = { parse: () => ({}), stringify: () => '' };
const SPLIT_ONLY = {
  language: 'yaml',
  engines: { yaml: HAND_ON, json: HAND_ON, javascript: HAND_ON },
};

/** Words behind the fence are a slip, but for the name of another language. */
const OPENING =
  /\uFEFF?---(?:[ \t]+(?!(?:js|javascript|json5?|toml|coffee|cson|ini|xml)\b)([^\s][^\r\n]{0,200}?))?[ \t]*(?:\r?\n|$)/iy;
const FENCE = '\n---';
const CLOSING = /\r?\n---[ \t]*(?:\r?\n|$)/y;
const LATE_CLOSING = new RegExp(CLOSING.source, 'g');

/**
 * Splits a text into front matter and body. Undefined when its first line is no `---`: a header in
 * another language (`---js`) is none of ours and never reaches gray-matter.
 */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  OPENING.lastIndex = 0;
  const [opening = '', words] = OPENING.exec(text) ?? [];
  if (opening === '') return undefined;
  const fence = text.startsWith('\uFEFF') ? 4 : 3;
  if (words === undefined) return splitAt(text, fence, opening.length);
  const from = opening.indexOf(words, fence);
  const start = from + words.length;
  const fenceWords = { start: from, end: start };
  return { ...splitAt(text, start, opening.length), fenceWords };
}

/** The header begins at `start`, its second line at `firstLine`. */
function splitAt(text: string, start: number, firstLine: number): FrontMatter {
  const end = firstDashes(text, start) ?? endByGrayMatter(text, firstLine, start);
  CLOSING.lastIndex = end;
  if (!CLOSING.test(text)) return unclosed(text, { start, end });
  const bodyStart = CLOSING.lastIndex;
  return { yaml: text.slice(start, end), span: { start, end }, bodyStart, state: 'closed' };
}

/** Where gray-matter would end a header, without its work, in the ordinary case that it is closed. */
function firstDashes(text: string, start: number): number | undefined {
  const at = text.indexOf(FENCE, start);
  if (at < 0 || at + FENCE.length > HEADER_LIMIT) return undefined;
  // yaml would read the first half of a Windows line end as a value.
  return at > start && text.charAt(at - 1) === '\r' ? at - 1 : at;
}

function endByGrayMatter(text: string, firstLine: number, start: number): number {
  const head = `---${text.slice(start, firstLine)}${onOneLine(text.slice(firstLine, HEADER_LIMIT))}`;
  const header = matter(head, SPLIT_ONLY).matter;
  const end = start + header.length;
  return text.startsWith('\r\n', end - 1) ? end - 1 : end;
}

/**
 * gray-matter looks for comments in a time that grows with the square of the blank lines. Only the
 * place of the closing fence is wanted of it, so it is shown no other line, nor what it takes for one.
 */
function onOneLine(header: string): string {
  return header.replace(/\n(?!---)|\r(?!\n---)|[\u2028\u2029]/g, ' ');
}

/**
 * While the closing fence is still to be typed, prose below a blank line is no header; what goes on
 * like one until it names a competency list is. Where the fence comes too late and there is no such
 * line, all above it is a header, though it is not read.
 */
function unclosed(text: string, { start, end }: Span): FrontMatter {
  LATE_CLOSING.lastIndex = HEADER_LIMIT - 8;
  const late = LATE_CLOSING.exec(text);
  const blankLine = /\r?\n[ \t]*\r?\n/.exec(text.slice(start, end));
  const first = blankLine ? start + blankLine.index : end;
  if (late && !blankLine) {
    const listBelow = competencyListLine(text.slice(start, late.index)) !== undefined;
    return tooLong(text, { start, end }, late.index + late[0].length, listBelow);
  }
  const stretch = headerStretch(text, start, late ? late.index : text.length);
  const goesOn = stretch.hasList && stretch.end > first;
  if (goesOn && stretch.end > HEADER_LIMIT) {
    const isWhole = late !== null && stretch.closed;
    const bodyStart = isWhole ? late.index + late[0].length : stretch.end;
    return tooLong(text, { start, end: first }, bodyStart, true);
  }
  const span = { start, end: goesOn ? stretch.end : first };
  CLOSING.lastIndex = span.end;
  const isClosed = goesOn && CLOSING.test(text);
  const bodyStart = isClosed ? CLOSING.lastIndex : span.end;
  const state = isClosed ? 'closed' : late ? 'tooLong' : 'open';
  return { yaml: text.slice(start, span.end), span, bodyStart, state };
}

function tooLong(text: string, span: Span, bodyStart: number, listBelow: boolean): FrontMatter {
  const yaml = text.slice(span.start, span.end);
  return { yaml, span, bodyStart, state: 'tooLong', ...(listBelow && { listBelow }) };
}
