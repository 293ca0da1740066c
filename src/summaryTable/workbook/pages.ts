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
  readonly height: number;
}

/**
 * Whether a sheet that is fitted to one page has become too long to be read on it, while it would be
 * legible if only its width had to fit.
 */
export function needsMorePages({ part }: Sheet, { width, height }: PrintedSize): boolean {
  const { root } = part;
  const setUp = child(root, 'sheetPr');
  const fitted = setUp && child(setUp, 'pageSetUpPr')?.attributes.fitToPage;
  const page = child(root, 'pageSetup')?.attributes ?? {};
  if (!isTrue(fitted) || (page.fitToHeight ?? '1') !== '1') return false;
  const margins = child(root, 'pageMargins')?.attributes ?? {};
  const inches = (...names: string[]): number =>
    names.reduce((sum, name) => sum + 72 * (Number(margins[name]) || 0), 0);
  const { short, long } = A4;
  const [across, down] = page.orientation === 'landscape' ? [long, short] : [short, long];
  const byWidth = (across - inches('left', 'right')) / width;
  const byHeight = (down - inches('top', 'bottom')) / height;
  return byHeight < SMALLEST_SCALE && byHeight < byWidth;
}

/** The edit that lets a sheet take as many pages downwards as it needs; it stays as wide as it was. */
export function anyHeight({ text, root }: XmlPart): TextEdit[] {
  const page = child(root, 'pageSetup');
  return page ? setAttribute(text, page, 'fitToHeight', '0') : [];
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
