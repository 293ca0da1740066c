import { fieldNamed, namesList } from './fieldNames.ts';
import type { Span } from '../text/span.ts';

/** One `name: value` of a header, found by its lines alone; offsets from the start of the YAML. */
export interface HeaderEntry {
  readonly name: string;
  readonly nameSpan: Span;
  /** What stands behind the colon on the line of the name, trimmed. */
  readonly value: Span;
  /** From the name to the end of the last line before the next entry, its break left out. */
  end: number;
  /** The white space before the name, where it stands further right than the other names. */
  readonly indent: string;
  /** Whether YAML may take it for a part of the entry above, whose own line has no value. */
  readonly isNested: boolean;
}

const KEY_LINE =
  /^([ \t]*)(?:"([^"\n]+)"|'([^'\n]+)'|([^\s#:'"[\]{},?|>@`%&*!-][^:\n]*?))[ \t]*:(?=[ \t\r]|$)/;
const BLOCK_TEXT = /(?:^|[ \t])[|>][-+\d]*[ \t]*(?:[ \t]#.*)?\r?$/;
const LIST_NAME =
  /(?:^[ \t]*(?:-[ \t]+)*|\{[ \t]*)["']?([\p{L}_][\p{L}\p{M}\p{N}_-]*)["']?[ \t]*(?=[:=;[]|$|\r|[ \t][Bb]\d)/gu;

/** A line of a header, and whether it belongs to a text below `|` or `>`. */
interface Line extends Span {
  readonly source: string;
  readonly isText: boolean;
}

/**
 * The entries of a header that YAML cannot read as a whole, each to be read on its own. One that is
 * indented is an entry of its own where nothing can nest there, or where it is the competency list.
 */
export function headerEntries(yaml: string): HeaderEntry[] {
  const entries: HeaderEntry[] = [];
  const lines = linesOf(yaml).map((line) => ({
    line,
    key: line.isText ? null : KEY_LINE.exec(line.source),
  }));
  const margin = Math.min(...lines.map(({ key }) => key?.[1]?.length ?? Infinity));
  let above: HeaderEntry | undefined;
  for (const { line, key } of lines) {
    const entry = key && entryIn(line, key, { margin, above });
    if (entry) entries.push(entry);
    if (entry && (entry.indent === '' || !entry.isNested)) above = entry;
    const last = entries.at(-1);
    if (last && line.source.trim() !== '') last.end = line.start + line.source.trimEnd().length;
  }
  return entries;
}

function entryIn(
  line: Line,
  key: RegExpExecArray,
  { margin, above }: { readonly margin: number; readonly above: HeaderEntry | undefined },
): HeaderEntry | undefined {
  const [found, white = '', inDouble, inSingle, plain] = key;
  const name = inDouble ?? inSingle ?? plain ?? '';
  const indent = white.length > margin ? white : '';
  const opens = line.source.charAt(white.length);
  const start = line.start + white.length + (opens === '"' || opens === "'" ? 1 : 0);
  const rest = line.source.slice(found.length);
  const from = line.start + found.length + (rest.length - rest.trimStart().length);
  const value = { start: from, end: Math.max(from, line.start + line.source.trimEnd().length) };
  const nameSpan = { start, end: start + name.length };
  const hasRoom = above !== undefined && above.value.end === above.value.start;
  const isSplit = indent === '' || namesList(name) || (!hasRoom && fieldNamed(name) !== undefined);
  return isSplit
    ? { name, nameSpan, value, end: value.end, indent, isNested: indent !== '' && hasRoom }
    : undefined;
}

/** The first line of a header that names a competency list, at any depth, with a colon or not. */
export function competencyListLine(yaml: string): Span | undefined {
  return linesOf(yaml).find(
    ({ source, isText }) =>
      !isText && [...source.matchAll(LIST_NAME)].some(([, name = '']) => namesList(name)),
  );
}

function linesOf(yaml: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let textIndent = Infinity;
  for (const source of yaml.split('\n')) {
    const indent = source.length - source.trimStart().length;
    const isBlank = source.trim() === '';
    const isText = isBlank ? textIndent < Infinity : indent > textIndent;
    if (!isText) textIndent = BLOCK_TEXT.test(source) ? indent : Infinity;
    lines.push({ start, end: start + source.length, source, isText });
    start += source.length + 1;
  }
  return lines;
}
