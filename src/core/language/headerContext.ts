import { fieldNamed } from '../report/fieldNames.ts';
import type { FieldId } from '../report/fieldId.ts';
import { splitFrontMatter } from '../report/frontMatter.ts';
import { lineAt } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { fieldsNamedIn, keyLineAbove } from './headerLines.ts';
import type { FrontMatter } from '../report/header.ts';

/** A place in a header where a key can be written. */
export interface KeyContext {
  readonly place: 'key';
  readonly typed: string;
  readonly span: Span;
  /** Whether a colon stands behind already. */
  readonly hasColon: boolean;
  /** The fields that the other lines name. */
  readonly present: ReadonlySet<FieldId>;
}

/** A place in a header where a field’s value, or one item of it, can be written. */
export interface ValueContext {
  readonly place: 'value';
  readonly field: FieldId;
  readonly typed: string;
  /** From the first typed character to the end of what stands there. */
  readonly span: Span;
  /** What must come before: a space behind the colon, a block list’s dash. */
  readonly prefix: string;
  /** The quotation mark that is open before the cursor. */
  readonly quote: '"' | "'" | '';
  /** Whether the address of a link is being written: behind `](`. */
  readonly inLink: boolean;
}

/** Where in a header `offset` is, by lines alone: it holds in a header that is no YAML yet. */
export function headerContextAt(
  text: string,
  offset: number,
): KeyContext | ValueContext | undefined {
  const frontMatter = splitFrontMatter(text);
  if (!frontMatter) return undefined;
  const { start, end } = frontMatter.span;
  if (offset <= start || offset > end) return undefined;
  return keyAt(text, offset, frontMatter) ?? valueAt(text, offset, start);
}

const NAME_BEGUN = /^[\p{L}\p{M}_]*$/u;
const REST_OF_NAME = /^[\p{L}\p{M}_-]*/u;

function keyAt(text: string, offset: number, { yaml, span }: FrontMatter): KeyContext | undefined {
  const line = lineAt(text, offset);
  const typed = text.slice(line.start, offset);
  if (line.start <= span.start || !NAME_BEGUN.test(typed)) return undefined;
  const behind = text.slice(offset, line.end);
  const end = offset + (REST_OF_NAME.exec(behind)?.[0].length ?? 0);
  const rest = text.slice(end, line.end);
  if (rest.trim() !== '' && !rest.startsWith(':')) return undefined;
  const from = line.start - span.start;
  const others = `${yaml.slice(0, from)}\n${yaml.slice(line.end - span.start)}`;
  const present = new Set(fieldsNamedIn(others));
  const hasColon = rest.startsWith(':');
  return { place: 'key', typed, span: { start: line.start, end }, hasColon, present };
}

function valueAt(text: string, offset: number, headerStart: number): ValueContext | undefined {
  const line = lineAt(text, offset);
  const key = keyLineAbove(text, line.start, headerStart);
  const field = key && fieldNamed(key.name)?.id;
  if (!field || field === 'competencies') return undefined;
  const from = key.start === line.start ? key.valueStart : line.start;
  if (offset < from || (field !== 'productions' && from === line.start)) return undefined;
  const before = text.slice(from, offset);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const block = from === line.start && !text.slice(key.valueStart, from).includes('[');
  const place = leadOf(before, field === 'productions');
  const dashed = /^\s*-\s/.test(before);
  if (block && !dashed && /\S/.test(before)) return undefined;
  const prefix = before === '' && !block ? ' ' : block && !dashed ? '- ' : '';
  const start = from + place.length;
  const span = { start, end: endOf(text, offset, line.end, place) };
  return { place: 'value', field, typed: text.slice(start, offset), span, prefix, ...place };
}

interface Lead {
  readonly length: number;
  readonly quote: '"' | "'" | '';
  readonly inLink: boolean;
}

/** How much of `before` belongs to what stands before the value or item at its end. */
function leadOf(before: string, isList: boolean): Lead {
  const link = isList ? before.lastIndexOf('](') : -1;
  const item = (isList ? /^(?:\s*-\s+|\s*\[?(?:.*,)?\s*)(["']?)/s : /^\s*(["']?)/).exec(before);
  const quote = item?.[1] === '"' || item?.[1] === "'" ? item[1] : '';
  if (link >= 0 && !before.slice(link).includes(')')) {
    return { length: link + 2, quote: before.includes('"') ? '"' : quote, inLink: true };
  }
  return { length: item?.[0].length ?? 0, quote, inLink: false };
}

function endOf(text: string, offset: number, lineEnd: number, { quote, inLink }: Lead): number {
  const rest = text.slice(offset, lineEnd);
  const stop = inLink ? /[)"']/ : quote === '' ? /\s#|[,\]]/ : new RegExp(quote);
  const length = stop.exec(rest)?.index ?? rest.length;
  return offset + rest.slice(0, length).trimEnd().length;
}
