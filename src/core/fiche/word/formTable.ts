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

/** A table of the form; measures in twips. Its edges are drawn by itself or by its cells. */
export function formTable(
  { width, grid, edges }: { width: number; grid: readonly number[]; edges: 'table' | 'cells' },
  rows: readonly string[],
): string {
  const none = (side: string) => `<w:${side} w:w="0" w:type="dxa"/>`;
  const byTable = [...SIDES, 'insideH', 'insideV'].map(edge).join('');
  const properties = [
    // It begins a little left of the text, as on the national form.
    `<w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="-147" w:type="dxa"/>`,
    edges === 'table'
      ? `<w:tblBorders>${byTable}</w:tblBorders>`
      : `<w:tblLayout w:type="fixed"/><w:tblCellMar>${none('left')}${none('right')}</w:tblCellMar>`,
  ].join('');
  const columns = grid.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
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
