import { insertion, type TextEdit } from '../../text/span.ts';
import { cellName } from './cellRef.ts';
import { movedAround, movedFormula } from './moved.ts';
import { moveRange } from './moveRefs.ts';
import type { RowMap } from './rowMap.ts';
import { cellXml, newRow, type RowWrite } from './rowXml.ts';
import type { Sheet, SheetCell, SheetRow } from './sheet.ts';
import { appendTo, children, setAttribute, spanOf, type XmlElement } from './xml.ts';

/** The edits that write rows into a sheet and move what lies below new ones; `gone` is taken out by others. */
export function sheetEdits(
  sheet: Sheet,
  writes: readonly RowWrite[],
  map: RowMap,
  sheetName: string,
  gone: ReadonlySet<XmlElement>,
): TextEdit[] {
  const own = new Map(writes.filter(({ isNew }) => !isNew).map((write) => [write.source, write]));
  const edits: TextEdit[] = [];
  for (const row of sheet.rows) {
    edits.push(...rowEdits(sheet, row, own.get(row.row), map, sheetName));
  }
  for (const { after } of map.insertions) {
    // A sheet need not write rows that hold nothing.
    const end = sheet.rows.findLast(({ row }) => row <= after)?.element.end;
    if (end === undefined) throw new RangeError(`No row up to ${after} is in the sheet.`);
    const added = writes.filter(({ isNew, target }) => {
      return isNew && target > map.row(after) && target < map.row(after + 1);
    });
    for (const write of added) edits.push(insertion(end, newRow(sheet, write)));
  }
  return map.isIdentity ? edits : [...edits, ...movedAround(sheet, map, sheetName, gone)];
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
    const style = write?.styles?.get(cell.column);
    const restyled = style === undefined ? {} : { style };
    if (written) {
      const newText = cellXml(sheet, cell, { ...restyled, ...written }, target);
      edits.push({ span: spanOf(cell.element), newText });
    } else {
      edits.push(...movedCell(text, cell, map, sheetName));
      if (style !== undefined) edits.push(...setAttribute(text, cell.element, 's', String(style)));
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
      const ref = moveRange(formula.attributes.ref, map.range);
      edits.push(...setAttribute(text, formula, 'ref', ref));
    }
  }
  return edits;
}
