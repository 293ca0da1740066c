import { COLUMN_WIDTHS, type FormArea, type FormRow, officialForm, PAGE } from './officialForm.ts';
import { formsOf } from './sessions.ts';
import { formStyles, styleIndex } from './workbook/formStyles.ts';
import { writePackage } from './workbook/package.ts';
import { encodePart } from './workbook/partText.ts';
import { escapeCellText, escapeXml } from './workbook/xmlText.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The blank national form of `session` (a year) as an .xlsx file: the same cells, styles, merges,
 * sizes, print set-up and sheet name, generated from the layout. The same session gives the same bytes.
 */
export function blankForm(session: number): Uint8Array {
  const rows = officialForm(session);
  const parts = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(formsOf(session).sheetName, rows.length),
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheet(rows),
    'xl/styles.xml': formStyles(),
  };
  return writePackage(
    new Map(Object.entries(parts).map(([name, text]) => [name, encodePart(text)])),
  );
}

function contentTypes(): string {
  const parts = { workbook: 'sheet.main', 'worksheets/sheet1': 'worksheet', styles: 'styles' };
  const overrides = Object.entries(parts).map(
    ([part, type]) =>
      `<Override PartName="/xl/${part}.xml" ContentType="${SHEET_ML}.${type}+xml"/>`,
  );
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function workbook(sheetName: string, rows: number): string {
  const name = escapeXml(sheetName);
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
    `<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
    `<definedName name="_xlnm.Print_Area" localSheetId="0">'${name}'!$A$1:$H$${rows}</definedName>` +
    '</definedNames></workbook>'
  );
}

function sheet(rows: readonly FormRow[]): string {
  const { margin, header } = PAGE;
  const columns = COLUMN_WIDTHS.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const merges = rows.flatMap(({ areas }, index) =>
    areas.flatMap((area) => merge(area, index + 1)),
  );
  return (
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:H${rows.length}"/>` +
    '<sheetViews><sheetView zoomScale="70" zoomScaleNormal="70" workbookViewId="0"/></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="12.75"/><cols>${columns.join('')}</cols>` +
    `<sheetData>${rows.map((_, index) => rowXml(rows, index)).join('')}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` +
    '<printOptions horizontalCentered="1" verticalCentered="1"/>' +
    `<pageMargins left="${margin}" right="${margin}" top="${margin}" bottom="${margin}"` +
    ` header="${header}" footer="${header}"/>` +
    '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"/></worksheet>'
  );
}

function rowXml(rows: readonly FormRow[], index: number): string {
  const fromAbove = (rows[index - 1]?.areas ?? [])
    .filter(({ rows: high = 1 }) => high > 1)
    .map(({ from, to = from, style }): FormArea => ({ from, to, style }));
  const cells = [...fromAbove, ...(rows[index]?.areas ?? [])].flatMap((area) =>
    cellsXml(area, index + 1),
  );
  return `<row r="${index + 1}" ht="${rows[index]?.height ?? 0}" customHeight="1">${cells.join('')}</row>`;
}

/** Every cell of a merged area has the area's style: that is where its outer lines come from. */
function cellsXml({ from, to = from, style, text }: FormArea, row: number): string[] {
  return letters(from, to).map((column) => {
    const cell = `<c r="${column}${row}" s="${styleIndex(style)}"`;
    if (text === undefined || column !== from) return `${cell}/>`;
    return `${cell} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`;
  });
}

function merge({ from, to = from, rows = 1 }: FormArea, row: number): string[] {
  if (from === to && rows === 1) return [];
  return [`<mergeCell ref="${from}${row}:${to}${row + rows - 1}"/>`];
}

function letters(from: string, to: string): string[] {
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
}
