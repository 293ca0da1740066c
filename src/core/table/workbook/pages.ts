import type { TextEdit } from '../../text/span.ts';
import type { Sheet } from './sheet.ts';
import { child, children, isTrue, prefixOf, setAttribute, type XmlPart } from './xml.ts';
import { escapeXml } from './xmlText.ts';

const A4 = { short: 595.3, long: 841.9 }; // points
/** The least that a form is shrunk to for one page: a text of 11 points is then printed 4.6 high. */
export const SMALLEST_SCALE = 0.42;

/** What is printed, in points. */
export interface PrintedSize {
  readonly width: number;
  /** Up to the last row of the table, empty or not. */
  readonly height: number;
  /** Up to the last row that holds something. */
  readonly filled: number;
  /** The rows that are repeated on every page. */
  readonly heads: number;
}

/**
 * How many pages a sheet that is fitted to fewer should have downwards, where what it holds could not
 * be read on those, while it would be legible if only its width had to fit: 0 for as many as it takes.
 * Rows that are still empty ask for no page. `undefined` where all can stay.
 */
export function pagesNeeded(
  { part }: Sheet,
  { width, height, filled, heads }: PrintedSize,
): number | undefined {
  const { root } = part;
  const setUp = child(root, 'sheetPr');
  const fitted = setUp && child(setUp, 'pageSetUpPr')?.attributes.fitToPage;
  const page = child(root, 'pageSetup')?.attributes ?? {};
  const now = Number(page.fitToHeight ?? '1');
  if (!isTrue(fitted) || !(now >= 1)) return undefined;
  const margins = child(root, 'pageMargins')?.attributes ?? {};
  const inches = (...names: string[]): number =>
    names.reduce((sum, name) => sum + 72 * (Number(margins[name]) || 0), 0);
  const { short, long } = A4;
  const [across, down] = page.orientation === 'landscape' ? [long, short] : [short, long];
  const byWidth = (across - inches('left', 'right')) / width;
  const onPage = down - inches('top', 'bottom');
  /** The scale at which `content` fits on so many pages. */
  const scale = (content: number, pages: number): number =>
    (onPage * pages) / (content + heads * (pages - 1));
  const legible = Math.min(SMALLEST_SCALE, byWidth);
  if (scale(filled, now) >= legible) return undefined;
  const pages = Math.ceil((filled - heads) / (onPage / byWidth - heads));
  return pages > now && scale(height, pages) >= legible * 0.9 ? pages : 0;
}

/** The edit that lets a sheet take so many pages downwards; it stays as wide as it was. */
export function fitHeight({ text, root }: XmlPart, pages: number): TextEdit[] {
  const page = child(root, 'pageSetup');
  return page ? setAttribute(text, page, 'fitToHeight', String(pages)) : [];
}

/** The edit of the workbook that repeats rows of a sheet on every page, unless it repeats some already. */
export function repeatRows(
  { text, root }: XmlPart,
  sheet: { readonly name: string; readonly index: number },
  first: number,
  last: number,
): TextEdit[] {
  const names = child(root, 'definedNames');
  const sheets = child(root, 'sheets');
  const known = (names ? children(names) : []).some(({ attributes }) => {
    return (
      attributes.name === '_xlnm.Print_Titles' && attributes.localSheetId === String(sheet.index)
    );
  });
  if (known || !sheets) return [];
  const prefix = prefixOf(root.name);
  const rows = `'${sheet.name.replaceAll("'", "''")}'!$${first}:$${last}`;
  const name =
    `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${sheet.index}">` +
    `${escapeXml(rows)}</${prefix}definedName>`;
  if (names) {
    const end = text.lastIndexOf('</', names.end - 1);
    return [{ span: { start: end, end }, newText: name }];
  }
  const before = ['externalReferences', 'functionGroups'].map((each) => child(root, each));
  const { end } = before.find((each) => each !== undefined) ?? sheets;
  const newText = `<${prefix}definedNames>${name}</${prefix}definedNames>`;
  return [{ span: { start: end, end }, newText }];
}
