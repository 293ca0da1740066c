/** Which sides of a cell are drawn; `free` is drawn like `all`. */
export type CellEdges = 'all' | 'free' | 'noBottom' | 'noRight' | 'noLeft';

const SIDES = ['top', 'left', 'bottom', 'right'] as const;

const DRAWN: Readonly<Record<CellEdges, readonly string[]>> = {
  all: SIDES,
  free: SIDES,
  noBottom: ['top', 'left', 'right'],
  noRight: ['top', 'left', 'bottom'],
  noLeft: ['top', 'bottom', 'right'],
};

/** A hair line of half a point, in eighths of one. */
const edge = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;

/** A table of Word’s, by its properties as XML and its columns in twips. */
export function wordTable(
  properties: string,
  grid: readonly number[],
  rows: readonly string[],
): string {
  const columns = grid.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** Lines around a table and between its cells. */
export const ALL_LINES = `<w:tblBorders>${[...SIDES, 'insideH', 'insideV'].map(edge).join('')}</w:tblBorders>`;

/** What stays free left and right of the text of a cell, in twips. */
export function padding(width: number): string {
  const side = (name: string) => `<w:${name} w:w="${width}" w:type="dxa"/>`;
  return `<w:tblCellMar>${side('left')}${side('right')}</w:tblCellMar>`;
}

/** A table of the form; measures in twips. Its edges are drawn by itself or by its cells. */
export function formTable(
  { width, grid, edges }: { width: number; grid: readonly number[]; edges: 'table' | 'cells' },
  rows: readonly string[],
): string {
  // It begins a little left of the text, as on the national form.
  const place = `<w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="-147" w:type="dxa"/>`;
  const lines = edges === 'table' ? ALL_LINES : `<w:tblLayout w:type="fixed"/>${padding(0)}`;
  return wordTable(place + lines, grid, rows);
}

/** A row of at least that height, in twips; whole on one page unless `breaks`. */
export function formRow(least: number, cells: readonly string[], isWhole = true): string {
  const whole = isWhole ? '<w:cantSplit/>' : '';
  return `<w:tr><w:trPr>${whole}<w:trHeight w:val="${least}"/></w:trPr>${cells.join('')}</w:tr>`;
}

interface FormCell {
  readonly width: number;
  readonly span: number;
  /** Undefined where the table draws them. */
  readonly edges?: CellEdges;
  readonly isCentred?: boolean;
}

/** A cell of the form; `content` is its paragraphs, of which the last must be one. */
export function formCell({ width, span, edges, isCentred }: FormCell, content: string): string {
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    edges ? `<w:tcBorders>${DRAWN[edges].map(edge).join('')}</w:tcBorders>` : '',
    isCentred ? '<w:vAlign w:val="center"/>' : '',
  ].join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}
