import { fieldNamed } from '../report/fieldNames.ts';
import { splitFrontMatter, type FrontMatter } from '../report/frontMatter.ts';
import { isInCode } from '../report/blocks.ts';
import type { Span } from '../text/span.ts';

/** The place around a cursor where a code can be written. */
export interface CodeContext {
  readonly place: 'list' | 'task';
  /** What is typed there so far, from its first character to the cursor. */
  readonly typed: string;
  /** From the first character to the cursor. */
  readonly inserting: Span;
  /** From the first character to the end of what stands there. */
  readonly replacing: Span;
  /** The list or the task item: what else is named in it need not be offered. */
  readonly scope: Span;
  /** What must come before the code: a block list’s dash that is still to be typed. */
  readonly prefix: string;
}

/** Whether what is typed begins like a code: a task item, say, may be any task until it does. */
export function isTypedAsCode({ typed }: CodeContext): boolean {
  return /^[Bb][\s\d.Cc-]*$/.test(typed);
}

/**
 * Where in `text` a code can be completed at `offset`. It looks at lines only, so that it holds in a
 * header that is no YAML yet.
 */
export function codeContextAt(text: string, offset: number): CodeContext | undefined {
  const frontMatter = splitFrontMatter(text);
  if (!frontMatter) return undefined;
  const { start, end } = frontMatter.span;
  if (offset > start && offset <= end) return inList(text, offset, frontMatter);
  const { bodyStart, yaml } = frontMatter;
  return offset >= bodyStart && hasList(yaml) ? inTask(text, offset, bodyStart) : undefined;
}

const KEY = /^([^\s#:'"[\]{},-][^:\n]*):(?=\s|$)/;

function inList(text: string, offset: number, { span }: FrontMatter): CodeContext | undefined {
  const line = lineAt(text, offset);
  const before = text.slice(line.start, offset);
  const key = keyLineAbove(text, line.start, span.start);
  if (!key || fieldNamed(key.name)?.id !== 'competencies') return undefined;
  const from = key.start === line.start ? key.valueStart : line.start;
  if (offset < from || /(?:^|\s)#/.test(before)) return undefined;
  const value = text.slice(from, offset);
  const lead = /^.*[[,]\s*["']?|^\s*(?:-\s+)?["']?/s.exec(value)?.[0] ?? '';
  const block = key.start !== line.start && !text.slice(key.valueStart, offset).includes('[');
  const dashed = /^\s*-\s/.test(value);
  if (block && !dashed && /^\s*-/.test(value)) return undefined;
  const indent =
    before.trim() === before ? indentOfItems(text.slice(key.valueStart, line.start)) : '';
  const prefix = block && !dashed ? `${indent}- ` : '';
  const scope = { start: key.valueStart, end: keyLineBelow(text, line.end, span.end) };
  const typing = typingAt(text, from + lead.length, offset, /[,\]\r\n"'#]/);
  return { place: 'list', ...typing, scope, prefix };
}

/** Whether a header has a competency list at all: without one, its tasks are ordinary tasks. */
function hasList(yaml: string): boolean {
  return yaml
    .split('\n')
    .some((line) => fieldNamed(KEY.exec(line)?.[1] ?? '')?.id === 'competencies');
}

/** New items stand below those that are there: anywhere else YAML would read another thing. */
function indentOfItems(above: string): string {
  return /^([ \t]*)-\s/m.exec(above)?.[1] ?? '  ';
}

interface KeyLine {
  readonly name: string;
  readonly start: number;
  readonly valueStart: number;
}

/** The top-level key whose value the line at `lineStart` belongs to. */
function keyLineAbove(text: string, lineStart: number, from: number): KeyLine | undefined {
  for (let start = lineStart; start > from; start = text.lastIndexOf('\n', start - 2) + 1) {
    const match = KEY.exec(text.slice(start, lineAt(text, start).end));
    if (match?.[1] !== undefined) {
      return { name: match[1], start, valueStart: start + match[0].length };
    }
  }
  return undefined;
}

/** Where the next top-level key begins; the end of the header where there is none. */
function keyLineBelow(text: string, lineEnd: number, headerEnd: number): number {
  for (let start = lineEnd; start < headerEnd; start = lineAt(text, start).end) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0 || start >= headerEnd) break;
    if (KEY.test(text.slice(start, lineAt(text, start).end))) return start;
  }
  return headerEnd;
}

const TASK_BOX = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\][ \t]+/;

function inTask(text: string, offset: number, bodyStart: number): CodeContext | undefined {
  const line = lineAt(text, offset);
  const box = TASK_BOX.exec(text.slice(line.start, line.end))?.[0];
  const from = line.start + (box?.length ?? 0);
  if (box === undefined || offset < from || isInCode(text, bodyStart, line.start)) return undefined;
  const value = text.slice(from, offset);
  const typing = typingAt(text, from + leadOf(value), offset, /[\s,;:*_]/);
  return { place: 'task', ...typing, scope: line, prefix: '' };
}

/** How much of a task’s text stands before the code that is being typed at its end. */
function leadOf(value: string): number {
  const behind = Math.max(value.lastIndexOf(','), value.lastIndexOf(';')) + 1;
  const last = value.slice(behind).trimStart();
  if (behind > 0 && /^[Bb]?[\s\d.Cc-]*$/.test(last)) return value.length - last.length;
  return /^[*_]*/.exec(value)?.[0].length ?? 0;
}

/** What is typed from `start` on; what stands behind the cursor goes on until `stop`. */
function typingAt(text: string, start: number, offset: number, stop: RegExp) {
  const rest = text.slice(offset, lineAt(text, offset).end);
  const end = offset + rest.slice(0, stop.exec(rest)?.index).trimEnd().length;
  return {
    typed: text.slice(start, offset),
    inserting: { start, end: offset },
    replacing: { start, end },
  };
}

function lineAt(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const end = next < 0 ? text.length : next;
  return { start, end: text.charAt(end - 1) === '\r' && end > start ? end - 1 : end };
}
