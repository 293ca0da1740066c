import { oneLine } from './cellContent.ts';
import type { FormField } from './formPlaces.ts';
import { fieldValues } from './headFields.ts';
import type { FormArea } from './officialForm.ts';
import { FORM_STYLES } from './officialStyle.ts';
import type { SummaryTable, TableRow } from './summaryTable.ts';
import type { TableStyle } from './tableStyle.ts';
import { linkTarget, webAddress } from './workbook/links.ts';

/** A part of a cell's text that looks alike and begins on a line of its own. */
export interface Paragraph {
  readonly text: string;
  /** Points; the cell's own unless said. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly link?: string;
  /** How much at the start of the text the link leaves out, in UTF-16 units. */
  readonly linkFrom?: number;
}

/** The period on one line; nothing where there is none. */
export function periodParagraphs({ period }: TableRow): Paragraph[] {
  return period.trim() ? [{ text: oneLine(period) }] : [];
}

/** The title, and the productions below it, smaller, each a link where it leads to the web. */
export function titleParagraphs(row: TableRow, style: TableStyle): Paragraph[] {
  const productions = row.productions.map(({ label, target }): Paragraph => {
    const address = target === undefined ? undefined : linkTarget(style.link(target, row) ?? '');
    const format = { size: FORM_STYLES.title.size - 1, bold: false };
    return {
      text: `• ${oneLine(label)}`,
      ...format,
      ...(address !== undefined && { link: address }),
    };
  });
  return [{ text: oneLine(row.title) }, ...productions];
}

/** The form's own text, with what is known of the candidate behind it. */
export function headParagraphs(
  { text, style }: FormArea,
  { candidate }: SummaryTable,
): Paragraph[] {
  if (text === undefined) return [];
  if (style === 'sisr' || style === 'slam') {
    const marked = style.toUpperCase() === candidate.option;
    return [{ text: marked ? text.replace('▢', '☒') : text }];
  }
  const value = fieldValues(candidate).get(style as FormField);
  if (value === undefined)
    return text
      .trimEnd()
      .split('\n')
      .map((line) => ({ text: line }));
  const address = style === 'url' ? linkTarget(webAddress(value) ?? '') : undefined;
  const label = `${text.trimEnd()} `;
  const link = address !== undefined && { link: address, linkFrom: label.length };
  return [{ text: label + value, ...link }];
}
