import { FIELD_NAMES } from './fieldNames.ts';
import type { FieldId } from './fieldId.ts';
import type { Report } from './report.ts';
import { lineBreakOf } from '../text/lines.ts';
import { insertion, type Span, type TextEdit } from '../text/span.ts';
import { fillEmpty } from './listEdits.ts';
import type { Field } from './header.ts';

/** The order in which a header reads best. */
const ORDER: readonly FieldId[] = [
  'title',
  'section',
  'year',
  'period',
  'competencies',
  'productions',
  'fiche',
  'organisation',
  'place',
  'teamwork',
  'exam',
  'ficheDate',
  'draft',
];

/**
 * The edit that gives a field its first value: behind its name where that stands there empty, else on
 * a line of its own below the fields that come before it. `value` must be YAML as it stands.
 */
export function insertField(report: Report, id: FieldId, value: string): TextEdit {
  const empty = report.field(id);
  if (empty?.shape === 'empty') {
    const [only] = fillEmpty(report.text, empty, value) ?? [];
    return only ?? behindName(report.text, empty, value);
  }
  const line = `${FIELD_NAMES[id][0]}: ${value}`;
  const { span } = report.header.frontMatter;
  const above = ORDER.slice(0, ORDER.indexOf(id)).flatMap((each) => report.field(each) ?? []);
  const from = Math.max(span.start, ...above.map(endOf));
  return newLine(report.text, from, span.end, line);
}

/** The edit that takes a field away with its line; undefined where more stands on it. */
export function removeField(text: string, field: Field): TextEdit | undefined {
  if (field.shape !== 'scalar' && field.shape !== 'empty') return undefined;
  const start = text.lastIndexOf('\n', field.nameSpan.start - 1) + 1;
  const end = text.indexOf('\n', endOf(field)) + 1;
  const isOneLine = !text.slice(start, end - 1).includes('\n');
  const isAlone = start === field.nameSpan.start;
  return isOneLine && isAlone && end > 0 ? { span: { start, end }, newText: '' } : undefined;
}

/** Where the first line of a header’s fence is: what concerns the header as a whole is shown there. */
export function fenceOf({ text, header }: Report): Span {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return { start, end: header.frontMatter.span.start };
}

function behindName(text: string, { nameSpan }: Field, value: string): TextEdit {
  const colon = /^["']?[^\S\r\n]*:/.exec(text.slice(nameSpan.end))?.[0].length ?? 0;
  const at = nameSpan.end + colon;
  return { span: { start: at, end: at }, newText: ` ${value}` };
}

function newLine(text: string, from: number, headerEnd: number, line: string): TextEdit {
  const eol = lineBreakOf(text);
  const next = text.charAt(from - 1) === '\n' ? from : text.indexOf('\n', from) + 1;
  // The header ends before the line end that stands before its closing fence.
  if (next > 0 && next <= headerEnd) return insertion(next, line + eol);
  const end = text.charAt(headerEnd - 1) === '\r' ? headerEnd - 1 : headerEnd;
  return insertion(end, eol + line);
}

function endOf({ nameSpan, valueSpan }: Field): number {
  return Math.max(nameSpan.end, valueSpan.end);
}
