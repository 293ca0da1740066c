import { FIELD_NAMES } from '../report/fieldNames.ts';
import type { Report } from '../report/report.ts';
import { findListedCodes } from '../referential/writtenCode.ts';
import type { Referential } from '../referential/referential.ts';
import { splitFrontMatter } from '../report/frontMatter.ts';
import { readHeader } from '../report/readHeader.ts';
import { addValue, removeValue, withQuotes, newField } from '../report/listEdits.ts';
import { lineBreakOf } from '../text/lines.ts';
import {
  type Span,
  type TextEdit,
  applyEdits,
  encloses,
  insertion,
  minimalEdit,
  textAt,
} from '../text/span.ts';
import { saidBy, saying, type Statement } from './statement.ts';
import { changesOnly } from './changesOnly.ts';
import type { Field } from '../report/header.ts';
import { readReport } from '../report/readReport.ts';

/** The codes of the skills that a text declares in its header, however they are spelled. */
export function declaredCodes(report: Report | undefined): ReadonlySet<string> {
  return new Set(declared(report).map(({ code }) => code));
}

/**
 * The edits after which the header of `text` declares the skill of `code`: none where it does
 * already. Undefined where the header cannot be read whole, or has a shape that no edit is safe in.
 */
export function declareCode(
  text: string,
  code: string,
  referential: Referential,
): readonly TextEdit[] | undefined {
  const head = headOf(text);
  const before = readReport(head, referential);
  if (declaredCodes(before).has(code)) return [];
  const edits = additionOf(head, code, before);
  return edits && changesOnly(declaring(code), text, edits, referential) ? edits : undefined;
}

/** What it changes to declare a skill. */
export function declaring(code: string): Statement {
  return { fields: ['competencies'], adds: [saying('declared', code)] };
}

/**
 * The same for many skills that a report does not declare yet, each by itself. They all go to one
 * place of the list: what the header is after the first tells whether it can take the others.
 */
export function declaringIn(report: Report): (code: string) => readonly TextEdit[] | undefined {
  const { referential } = report;
  const head = headOf(report.text);
  let takesMore: boolean | undefined;
  return (code) => {
    const edits = takesMore === false ? undefined : additionOf(head, code, report);
    if (!edits) return undefined;
    takesMore ??= changesOnly(declaring(code), report.text, edits, referential);
    return takesMore ? edits : undefined;
  };
}

/** What of a text declares skills: no body is read for the sake of a header. */
function headOf(text: string): string {
  const frontMatter = splitFrontMatter(text);
  return frontMatter?.state === 'closed' ? text.slice(0, frontMatter.bodyStart) : text;
}

/**
 * The edits after which the header of `text` no longer declares the skill of `code`, wherever it
 * did. Undefined where more than the code would go with it.
 */
export function undeclareCode(
  text: string,
  code: string,
  referential: Referential,
): readonly TextEdit[] | undefined {
  const before = readReport(text, referential);
  const removes = (before?.mentions ?? []).filter(
    ({ kind, resolution }) =>
      kind === 'declared' && resolution.kind === 'known' && resolution.skill.code === code,
  );
  if (removes.length === 0) return [];
  let without = text;
  for (;;) {
    const report = readReport(without, referential);
    const found = declared(report).find((each) => each.code === code);
    if (!report || !found) break;
    const edit = removalOf(report, found.span);
    if (!edit) return undefined;
    without = applyEdits(without, [edit]);
  }
  const edits = minimalEdit(text, without);
  const changes: Statement = { fields: ['competencies'], removes: removes.map(saidBy) };
  return changesOnly(changes, text, edits, referential) ? edits : undefined;
}

interface Declared {
  readonly code: string;
  readonly span: Span;
}

function declared(report: Report | undefined): Declared[] {
  return (report?.mentions ?? []).flatMap(({ kind, resolution, span }) =>
    kind === 'declared' && resolution.kind === 'known'
      ? [{ code: resolution.skill.code, span }]
      : [],
  );
}

function additionOf(text: string, code: string, report: Report | undefined) {
  const frontMatter = splitFrontMatter(text);
  if (!frontMatter) return newHeader(text, code);
  const header = report?.header ?? readHeader(frontMatter, text);
  if (frontMatter.state !== 'closed' || header.errors.length > 0) return undefined;
  // A list of tags that names no skill is no list of competencies.
  const list = report?.field('competencies');
  return list
    ? addValue(text, list, code, (value) => findListedCodes(value).length > 0)
    : [newField(text, frontMatter, listOf(code, lineBreakOf(text)))];
}

/** A new list with one code: in lines, where nothing that is added later can break it. */
function listOf(code: string, eol: string): string {
  return `${FIELD_NAMES.competencies[0]}:${eol}  - ${code}`;
}

/** A text without a header gets one; a header in another language is left alone. */
function newHeader(text: string, code: string): TextEdit[] | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (text.startsWith('---', start)) return undefined;
  const eol = lineBreakOf(text);
  return [insertion(start, ['---', listOf(code, eol), '---', '', ''].join(eol))];
}

function removalOf(report: Report, span: Span): TextEdit | undefined {
  const { mentions } = report;
  const list = report.field('competencies');
  const index = list?.values.findIndex((value) => encloses(value.span, span)) ?? -1;
  const value = list?.values[index];
  if (!list || !value) return undefined;
  const { text } = report;
  const inValue = mentions.filter(
    (each) => each.kind === 'declared' && encloses(value.span, each.span),
  );
  if (inValue.length > 1) return cutFromList(text, value.span, span);
  return list.shape === 'scalar' ? emptied(text, list) : removeValue(text, list, index);
}

/** Takes one of several codes out of a value such as `B1.1, B1.2`. */
function cutFromList(text: string, value: Span, { start, end }: Span): TextEdit | undefined {
  const [after] = /^\s*[,;/+&]\s*/.exec(text.slice(end, value.end)) ?? [];
  const [before] = /\s*[,;/+&]\s*$/.exec(text.slice(value.start, start)) ?? [];
  const [first, last] = [start === value.start, end === value.end];
  if (before !== undefined && (last || after !== undefined)) {
    return { span: { start: start - before.length, end }, newText: '' };
  }
  if (first && after !== undefined)
    return { span: { start, end: end + after.length }, newText: '' };
  return undefined;
}

function emptied(text: string, list: Field): TextEdit {
  const [value] = list.values;
  const { start, end } = withQuotes(text, value?.span ?? list.valueSpan);
  const gap = /[ \t]*$/.exec(textAt(text, { start: list.nameSpan.end, end: start }))?.[0] ?? '';
  return { span: { start: start - gap.length, end }, newText: '' };
}
