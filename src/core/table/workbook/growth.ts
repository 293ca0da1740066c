import { applyEdits, type TextEdit } from '../../text/span.ts';
import type { Parts } from './package.ts';
import { decodePart, encodePart } from './partText.ts';
import { moveRange } from './moveRefs.ts';
import type { RowMap } from './rowMap.ts';
import { movedAnchorRow, movedFormula } from './moved.ts';
import { relationshipsOf, type SheetEntry, type WorkbookParts } from './workbookParts.ts';
import {
  children,
  descendants,
  localName,
  readXml,
  setAttribute,
  setContent,
  type XmlPart,
} from './xml.ts';

/**
 * The parts beside the sheet itself that name its rows, after new rows have come in: defined names,
 * formulas of other sheets and charts, comments, drawings, tables, the order of calculation. Parts
 * that name nothing that moves are not among them.
 */
export function grownParts(
  parts: Parts,
  workbook: WorkbookParts,
  sheet: SheetEntry,
  map: RowMap,
): Map<string, Uint8Array> {
  const changed = new Map<string, Uint8Array>();
  const seen = new Set([sheet.part]); // each part is read once, however many relationships lead to it
  for (const [name, editsOf] of growing(parts, workbook, sheet, map)) {
    if (seen.has(name)) continue;
    seen.add(name);
    const bytes = parts.get(name);
    const part = bytes && readXml(decodePart(bytes));
    const edits = part ? editsOf(part) : [];
    if (part && edits.length > 0) changed.set(name, encodePart(applyEdits(part.text, edits)));
  }
  return changed;
}

type EditsOf = (part: XmlPart) => TextEdit[];

/** The parts that may name rows of the sheet, and how they are found there. */
function* growing(
  parts: Parts,
  workbook: WorkbookParts,
  sheet: SheetEntry,
  map: RowMap,
): Iterable<[name: string, editsOf: EditsOf]> {
  const formulas =
    (names: readonly string[]): EditsOf =>
    (part) =>
      [...descendants(part.root)]
        .filter(({ name }) => names.includes(localName(name)))
        .flatMap((element) => movedFormula(part.text, element, map, sheet.name, false));

  yield [workbook.workbook, formulas(['definedName'])];
  for (const other of workbook.sheets.filter(({ part }) => part !== sheet.part)) {
    yield [other.part, formulas(['f', 'formula', 'formula1', 'formula2'])];
  }
  for (const name of parts.keys()) {
    if (/\/charts\/[^/]+\.xml$/.test(name)) yield [name, formulas(['f'])];
  }
  for (const { type, target } of relationshipsOf(parts, sheet.part)) {
    if (type === 'comments' || type === 'threadedComment' || type === 'table') {
      yield [target, (part) => movedRefs(part, map)];
    } else if (type === 'drawing') {
      yield [target, (part) => movedAnchors(part, map)];
    } else if (type === 'vmlDrawing') {
      yield [target, (part) => movedNotes(part, map)];
    }
  }
  for (const { type, target } of relationshipsOf(parts, workbook.workbook)) {
    if (type === 'calcChain') yield [target, (part) => movedCalculations(part, sheet, map)];
  }
}

function movedRefs({ text, root }: XmlPart, map: RowMap): TextEdit[] {
  return [root, ...descendants(root)].flatMap((element) => {
    const { ref } = element.attributes;
    if (ref === undefined) return [];
    const moved = moveRange(ref, map.range);
    return moved === ref ? [] : setAttribute(text, element, 'ref', moved);
  });
}

function movedAnchors({ text, root }: XmlPart, map: RowMap): TextEdit[] {
  return [...descendants(root)]
    .filter(({ name }) => localName(name) === 'row')
    .flatMap((element) => movedAnchorRow(text, element, map));
}

/** Notes are drawn as old vector shapes: `Row`, and an anchor of eight numbers, third and seventh a row. */
function movedNotes({ text, root }: XmlPart, map: RowMap): TextEdit[] {
  return [...descendants(root)].flatMap((element) => {
    const name = localName(element.name);
    if (name === 'Row') return movedAnchorRow(text, element, map);
    if (name !== 'Anchor' || children(element).length > 0) return [];
    const numbers = element.text.split(',').map((number) => number.trim());
    const moved = numbers.map((number, index) => {
      return index % 4 === 2 ? String(map.row(Number(number) + 1) - 1) : number;
    });
    return moved.join() === numbers.join() ? [] : setContent(text, element, moved.join(', '));
  });
}

/** In the order of calculation, a cell without a sheet number is on the sheet of the one before it. */
function movedCalculations({ text, root }: XmlPart, sheet: SheetEntry, map: RowMap): TextEdit[] {
  let current: string | undefined;
  return [...descendants(root)].flatMap((element) => {
    const { i, r } = element.attributes;
    current = i ?? current;
    if (r === undefined || current !== sheet.id) return [];
    const moved = moveRange(r, map.range);
    return moved === r ? [] : setAttribute(text, element, 'r', moved);
  });
}
