import type { Table, TableCell, TableRow } from 'mdast';
import { textOf } from '../../body/sections.ts';
import { ALL_LINES, padding, wordTable } from './formTable.ts';
import { inlines } from './inlines.ts';
import type { Setting } from './setting.ts';
import { paragraph, type ParagraphFormat, type RunFormat } from './wordXml.ts';

/** More columns would be narrower than a letter on the page; Word itself takes 63. */
const COLUMNS = 16;
const PADDING = 57; // twips
const NARROWEST = 4; // letters

/**
 * A table of the report, as wide as its room, each column by the longest text in it. One of too many
 * columns is set row by row, each value behind the name of its column.
 */
export function tableBlock(node: Table, setting: Setting, around: ParagraphFormat): string {
  const [head, ...rows] = node.children;
  const count = Math.max(0, ...node.children.map(({ children }) => children.length));
  if (!head || count === 0) return '';
  if (count > COLUMNS) {
    setting.note({ kind: 'columns', what: String(count) });
    return rows.map((row) => inOneParagraph(head, row, setting, around)).join('');
  }
  const widths = columnWidths(node, count, setting.width - setting.indent - PADDING);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const properties = [
    `<w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="${setting.indent}" w:type="dxa"/>`,
    `${ALL_LINES}<w:tblLayout w:type="fixed"/>${padding(PADDING)}`,
  ].join('');
  const lines = node.children.map((row, index) =>
    tableRow(row, index === 0, widths, node, setting),
  );
  // Two tables with nothing between them would become one, and a cell must not end in a table.
  const behind = paragraph('', { after: 60, end: { ...setting.format, size: 8 } });
  return wordTable(properties, widths, lines) + behind;
}

function tableRow(
  { children }: TableRow,
  isHead: boolean,
  widths: readonly number[],
  { align = [] }: Table,
  setting: Setting,
): string {
  const size = widths.length > 10 ? 12 : widths.length > 6 ? 16 : (setting.format.size ?? 20) - 2;
  const format: RunFormat = { ...setting.format, size, bold: isHead };
  const cells = widths.map((width, column) => {
    const content = children[column]?.children ?? [];
    const inside = { ...setting, format, indent: 0, width: width - 2 * PADDING };
    const at = align?.[column];
    const shade = isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>' : '';
    const properties = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}</w:tcPr>`;
    const set = paragraph(
      inlines(content, inside),
      { keepNext: isHead, end: format, ...(at && { align: at }) },
      textOf([...content]),
    );
    return `<w:tc>${properties}${set}</w:tc>`;
  });
  const row = `<w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}`;
  return `<w:tr><w:trPr>${row}</w:trPr>${cells.join('')}</w:tr>`;
}

/** Shared out by the longest text of each column, none of which is lost nor takes all. */
function columnWidths({ children }: Table, count: number, room: number): number[] {
  const lengths = Array.from({ length: count }, (_, column) => {
    const texts = children.map((row) => textOf([...(row.children[column]?.children ?? [])]).length);
    return Math.min(60, Math.max(NARROWEST, ...texts));
  });
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => Math.floor((room * length) / all));
}

function inOneParagraph(
  head: TableRow,
  row: TableRow,
  setting: Setting,
  around: ParagraphFormat,
): string {
  const bold = { ...setting.format, bold: true };
  const value = (cell: TableCell, column: number): string => {
    const name = inlines(head.children[column]?.children ?? [], setting, bold);
    const colon = `<w:r><w:t xml:space="preserve">\u00a0: </w:t></w:r>`;
    const separator = `<w:r><w:t xml:space="preserve">${column > 0 ? ' ; ' : ''}</w:t></w:r>`;
    return separator + name + colon + inlines(cell.children, setting);
  };
  return paragraph(row.children.map(value).join(''), around, textOf(row));
}
