import { fieldNamed } from '../report/fieldNames.ts';
import { splitFrontMatter } from '../report/frontMatter.ts';
import { isInCode } from '../report/blocks.ts';
import { lineAt } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { fieldsNamedIn, keyLineAbove, keyLineBelow } from './headerLines.ts';
import type { FrontMatter } from '../report/header.ts';

/** The place around a cursor where a code can be written. */
export interface CodeContext {
  readonly place: 'list' | 'task' | 'prose';
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
  /** Whether a YAML comment may follow: in a block list, with nothing behind. */
  readonly commentable: boolean;
}

/**
 * Whether codes are offered unasked: a task item may be any task until it begins like a code, and
 * prose is for the student’s own words.
 */
export function isOfferedUnasked({ place, typed }: CodeContext): boolean {
  return place === 'list' || (place === 'task' && /^[Bb][\s\d.Cc-]*$/.test(typed));
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
  if (offset < bodyStart || !fieldsNamedIn(yaml).includes('competencies')) return undefined;
  return inTask(text, offset, bodyStart) ?? inProse(text, offset, bodyStart);
}

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
  const touchesColon = from === key.valueStart && value === '';
  const prefix = touchesColon ? ' ' : block && !dashed ? `${indent}- ` : '';
  const scope = { start: key.valueStart, end: keyLineBelow(text, line.end, span.end) };
  const typing = typingAt(text, from + lead.length, offset, /[,\]\r\n"'#]/);
  const quoted = /["']$/.test(lead);
  const behind = text.slice(typing.replacing.end, line.end);
  const commentable = block && !quoted && behind.trim() === '';
  return { place: 'list', ...typing, scope, prefix, commentable };
}

/** New items stand below those that are there: anywhere else YAML would read another thing. */
function indentOfItems(above: string): string {
  return /^([ \t]*)-\s/m.exec(above)?.[1] ?? '  ';
}

const TASK_BOX = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\][ \t]+/;

function inTask(text: string, offset: number, bodyStart: number): CodeContext | undefined {
  const line = lineAt(text, offset);
  const box = TASK_BOX.exec(text.slice(line.start, line.end))?.[0];
  const from = line.start + (box?.length ?? 0);
  if (box === undefined || offset < from || isInCode(text, bodyStart, line.start)) return undefined;
  const value = text.slice(from, offset);
  const typing = typingAt(text, from + leadOf(value), offset, /[\s,;:*_]/);
  return { place: 'task', ...typing, scope: line, prefix: '', commentable: false };
}

const CODE_BEGUN = /(?<![\p{L}\p{M}\p{N}_./\\])[Bb]\d?(?:\.\d*[ABab]?)*$/u;

/** A code that is begun in a sentence; in code spans it would be no code. */
function inProse(text: string, offset: number, bodyStart: number): CodeContext | undefined {
  const line = lineAt(text, offset);
  const before = text.slice(line.start, offset);
  const [typed] = CODE_BEGUN.exec(before) ?? [];
  const inSpan = (before.split('`').length - 1) % 2 === 1;
  if (typed === undefined || inSpan || isInCode(text, bodyStart, line.start)) return undefined;
  const typing = typingAt(text, offset - typed.length, offset, /[^\p{L}\p{N}.]|\.(?!\d)/u);
  const scope = { start: offset, end: offset };
  return { place: 'prose', ...typing, scope, prefix: '', commentable: false };
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
