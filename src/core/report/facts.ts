import type { Report } from './report.ts';
import { textOf } from './fieldText.ts';

/** Whether the report says that it is a draft: then it counts for nothing. */
export function isDraft(report: Report): boolean {
  return isYes(textOf(report.field('draft')));
}

/** Whether the text of a field means yes. */
export function isYes(text: string | undefined): boolean {
  return text !== undefined && YES.test(text);
}

const YES = /^(true|vrai|oui|yes|on|1)$/i;
