import type { TextEdit } from '../../text/span.ts';
import { cellName } from './cellRef.ts';
import { moveFormula, moveRange, moveRanges } from './moveRefs.ts';
import type { RowMap } from './rowMap.ts';
import type { Sheet, SheetCell, SheetRow } from './sheet.ts';
import type { CellLook } from './styleSheet.ts';
import { inlineString, type Run } from './writeCell.ts';
import {
  appendTo,
  child,
  children,
  descendants,
  localName,
  prefixOf,
  setAttribute,
  setContent,
  spanOf,
  type XmlElement,
} from './xml.ts';
import { escapeXml } from './xmlText.ts';

/** What a cell is to hold. */
export interface CellWrite {
  readonly column: number;
  readonly runs: readonly Run[];
  /** Another style than the cell has. */
  readonly style?: number;
  readonly look: CellLook;
}

/** What changes in one row. */
export interface RowWrite {
  /** The row as the form numbers it; for a new row, the row that it is a copy of. */
  readonly source: number;
  /** Its number in the filled form. */
  readonly target: number;
  readonly isNew: boolean;
  readonly cells: readonly CellWrite[];
  /** Points; as the source has it unless said. */
  readonly height?: number;
}

/** The edits that write rows into a sheet and move what lies below new ones. */
export function sheetEdits(
  sheet: Sheet,
  writes: readonly RowWrite[],
  map: RowMap,
  sheetName: string,
): TextEdit[] {
  const own = new Map(writes.filter(({ isNew }) => !isNew).map((write) => [write.source, write]));
  const edits = sheet.rows.flatMap((row) => rowEdits(sheet, row, own.get(row.row), map, sheetName));
  for (const { after } of map.insertions) {
    const end = sheet.row(after)?.element.end;
    if (end === undefined) throw new RangeError(`Row ${after} is not in the sheet.`);
    const added = writes.filter(({ isNew, target }) => {
      return isNew && target > map.row(after) && target < map.row(after + 1);
    });
    const newText = added.map((write) => newRow(sheet, write)).join('');
    edits.push({ span: { start: end, end }, newText });
  }
  return map.isIdentity ? edits : [...edits, ...movedAround(sheet, map, sheetName)];
}

function rowEdits(
  sheet: Sheet,
  { row, element, cells }: SheetRow,
  write: RowWrite | undefined,
  map: RowMap,
  sheetName: string,
): TextEdit[] {
  const { text } = sheet.part;
  const target = map.row(row);
  const edits: TextEdit[] = [];
  if (target !== row && element.attributes.r !== undefined) {
    edits.push(...setAttribute(text, element, 'r', String(target)));
  }
  if (write?.height !== undefined) edits.push(...heightEdits(text, element, write.height));
  for (const cell of cells) {
    const written = write?.cells.find(({ column }) => column === cell.column);
    if (written) {
      edits.push({ span: spanOf(cell.element), newText: cellXml(sheet, cell, written, target) });
    } else {
      edits.push(...movedCell(text, cell, map, sheetName));
    }
  }
  const known = new Set(cells.map(({ column }) => column));
  for (const added of (write?.cells ?? []).filter(({ column }) => !known.has(column))) {
    const xml = cellXml(sheet, undefined, added, target);
    const next = cells.find(({ column }) => column > added.column)?.element.start;
    if (next === undefined) edits.push(...appendTo(text, element, xml));
    else edits.push({ span: { start: next, end: next }, newText: xml });
  }
  return edits;
}

function heightEdits(text: string, row: XmlElement, height: number): TextEdit[] {
  return [
    ...setAttribute(text, row, 'ht', String(height)),
    ...setAttribute(text, row, 'customHeight', '1'),
  ];
}

/** A written cell: its style and whatever else it carries stay, its content and type are new. */
function cellXml(
  { part }: Sheet,
  cell: SheetCell | undefined,
  { column, runs, style, look }: CellWrite,
  row: number,
): string {
  const prefix = prefixOf(part.root.name);
  const { s, ...others } = cell?.element.attributes ?? {};
  const own = style === undefined ? s : String(style);
  const place = { r: cellName({ row, column }), ...(own !== undefined && { s: own }) };
  const attributes = { ...place, ...others, r: place.r, t: 'inlineStr' };
  return `<${prefix}c${attributesXml(attributes)}>${inlineString(runs, look, prefix)}</${prefix}c>`;
}

/** A copy of a row: the same cells in the same styles, empty but for what is written. */
function newRow(sheet: Sheet, { source, target, cells, height }: RowWrite): string {
  const like = sheet.row(source);
  if (!like) throw new RangeError(`Row ${source} is not in the sheet.`);
  const { name, attributes } = like.element;
  const columns = new Set([...like.cells, ...cells].map(({ column }) => column));
  const content = [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const cell = like.cells.find((each) => each.column === column);
      const written = cells.find((each) => each.column === column);
      if (written) return cellXml(sheet, cell, written, target);
      const { s } = cell?.element.attributes ?? {};
      const place = { r: cellName({ row: target, column }), ...(s !== undefined && { s }) };
      return `<${prefixOf(name)}c${attributesXml(place)}/>`;
    });
  const row = {
    ...attributes,
    r: String(target),
    ...(height !== undefined && { ht: String(height), customHeight: '1' }),
  };
  return `<${name}${attributesXml(row)}>${content.join('')}</${name}>`;
}

function attributesXml(attributes: Readonly<Record<string, string>>): string {
  const entries = Object.entries(attributes);
  return entries.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
}

function movedCell(text: string, cell: SheetCell, map: RowMap, sheetName: string): TextEdit[] {
  const { element, column, row } = cell;
  const edits: TextEdit[] = [];
  if (element.attributes.r !== undefined && map.row(row) !== row) {
    edits.push(...setAttribute(text, element, 'r', cellName({ row: map.row(row), column })));
  }
  if (map.isIdentity) return edits;
  for (const formula of children(element, 'f')) {
    edits.push(...movedFormula(text, formula, map, sheetName, true));
    if (formula.attributes.ref !== undefined) {
      const ref = moveRange(formula.attributes.ref, (range) => map.range(range));
      edits.push(...setAttribute(text, formula, 'ref', ref));
    }
  }
  return edits;
}

/** The edit of an element whose text is a formula. */
export function movedFormula(
  text: string,
  element: XmlElement,
  map: RowMap,
  sheetName: string,
  own: boolean,
): TextEdit[] {
  const moved = moveFormula(element.text, map, sheetName, own);
  return moved === element.text ? [] : setContent(text, element, escapeXml(moved));
}

const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2']);

/** Everything of a sheet beside its rows that names cells of it. */
function movedAround({ part, merges }: Sheet, map: RowMap, sheetName: string): TextEdit[] {
  const { text, root } = part;
  const edits: TextEdit[] = [];
  const change = (element: XmlElement, name: string, value: string): void => {
    if (element.attributes[name] !== value) edits.push(...setAttribute(text, element, name, value));
  };
  for (const top of children(root)) {
    if (localName(top.name) === 'sheetData') continue;
    for (const element of [top, ...descendants(top)]) {
      const name = localName(element.name);
      const { ref, sqref, id, activeCell, topLeftCell } = element.attributes;
      if (ref !== undefined)
        change(
          element,
          'ref',
          moveRange(ref, (range) => map.range(range)),
        );
      if (sqref !== undefined) {
        const move = name === 'selection' ? map.range.bind(map) : map.ruleRange.bind(map);
        change(element, 'sqref', moveRanges(sqref, move));
      }
      for (const [key, cell] of Object.entries({ activeCell, topLeftCell })) {
        if (cell !== undefined)
          change(
            element,
            key,
            moveRange(cell, (range) => map.range(range)),
          );
      }
      if (name === 'brk' && localName(top.name) === 'rowBreaks') {
        change(element, 'id', String(map.row(Number(id))));
      }
      if (FORMULAS.has(name)) edits.push(...movedFormula(text, element, map, sheetName, true));
      if (name === 'sqref') {
        const moved = moveRanges(element.text, (range) => map.ruleRange(range));
        if (moved !== element.text) edits.push(...setContent(text, element, moved));
      }
      if (name === 'row') edits.push(...movedAnchorRow(text, element, map)); // of a control's anchor
    }
  }
  const copies = mergesOfCopies(merges, map);
  const list = child(root, 'mergeCells');
  if (list && copies.length > 0) {
    const { name, attributes } = list;
    const xml = copies.map((ref) => `<${prefixOf(name)}mergeCell ref="${ref}"/>`).join('');
    edits.push(...appendTo(text, list, xml));
    if (attributes.count !== undefined) {
      change(list, 'count', String(Number(attributes.count) + copies.length));
    }
  }
  return edits;
}

/** Anchors count rows from 0. */
export function movedAnchorRow(text: string, element: XmlElement, map: RowMap): TextEdit[] {
  const row = Number(element.text);
  const moved = map.row(row + 1) - 1;
  return moved === row || Number.isNaN(row) ? [] : setContent(text, element, String(moved));
}

/** A copied row has its cells merged as the row it is a copy of. */
function mergesOfCopies(merges: Sheet['merges'], map: RowMap): string[] {
  return map.insertions.flatMap(({ after, count, like }) => {
    const oneRow = merges.filter(({ first, last }) => first.row === like && last.row === like);
    return Array.from({ length: count }, (_, index) => map.row(after) + 1 + index).flatMap((row) =>
      oneRow.map(({ first, last }) => {
        return `${cellName({ ...first, row })}:${cellName({ ...last, row })}`;
      }),
    );
  });
}
