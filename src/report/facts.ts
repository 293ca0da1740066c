import type { Field } from './field.ts';
import type { Report } from './report.ts';

/** The values of a field as one text; undefined where it says nothing. */
export function textOf(field: Field | undefined, separator = ', '): string | undefined {
  const text = field?.values.map(({ value }) => value.trim()).join(separator);
  return text === '' ? undefined : text;
}

/** Whether the report says that it is a draft: then it counts for nothing. */
export function isDraft(report: Report): boolean {
  return isYes(textOf(report.field('draft')));
}

/** Whether the text of a field means yes. */
export function isYes(text: string | undefined): boolean {
  return text !== undefined && YES.test(text);
}

const YES = /^(true|vrai|oui|yes|on|1)$/i;
