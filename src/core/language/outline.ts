import type { Report } from '../report/report.ts';
import type { Mention } from '../report/mention.ts';
import type { Span } from '../text/span.ts';
import type { Field } from '../report/header.ts';

/** A line of a report’s outline. Headings are not in it: the editor’s own outline has them. */
export interface OutlineItem {
  readonly kind: 'header' | 'field' | 'code';
  /** A field’s name, a code’s canonical spelling; empty for the header as a whole. */
  readonly name: string;
  /** A field’s value, a code’s official wording. */
  readonly detail: string;
  readonly span: Span;
  /** What a click selects; within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** The header with its fields and codes, then the codes that the body ticks or mentions. */
export function outlineOf(report: Report): OutlineItem[] {
  const { mentions } = report;
  const { frontMatter, fields } = report.header;
  const inHeader = [...fields.values()]
    .sort((a, b) => a.nameSpan.start - b.nameSpan.start)
    .map((field) => fieldItem(field, mentions));
  const start = report.text.startsWith('\uFEFF') ? 1 : 0;
  const header: OutlineItem = {
    kind: 'header',
    name: '',
    detail: '',
    span: { start, end: frontMatter.bodyStart },
    selection: { start, end: frontMatter.span.start },
    children: inHeader,
  };
  const inBody = mentions.filter(({ span }) => span.start >= frontMatter.bodyStart);
  return [header, ...inBody.flatMap(codeItem)];
}

function fieldItem(field: Field, mentions: readonly Mention[]): OutlineItem {
  const span = {
    start: field.nameSpan.start,
    end: Math.max(field.nameSpan.end, field.valueSpan.end),
  };
  const codes = mentions.filter(
    (each) => span.start <= each.span.start && each.span.end <= span.end,
  );
  return {
    kind: 'field',
    name: field.name,
    detail: field.values.map(({ value }) => value).join(', '),
    span,
    selection: field.nameSpan,
    children: field.id === 'competencies' ? codes.flatMap(codeItem) : [],
  };
}

function codeItem({ resolution, span }: Mention): OutlineItem[] {
  if (resolution.kind === 'unknown') return [];
  const { code, wording } = resolution.skill;
  return [{ kind: 'code', name: code, detail: wording, span, selection: span, children: [] }];
}
