import type { TextEdit } from '../../text/span.ts';
import { cellName } from './cellRef.ts';
import { moveFormula, moveRange, moveRanges } from './moveRefs.ts';
import type { RowMap } from './rowMap.ts';
import type { Sheet } from './sheet.ts';
import {
  appendTo,
  child,
  children,
  descendants,
  localName,
  prefixOf,
  setAttribute,
  setContent,
  type XmlElement,
} from './xml.ts';
import { escapeXml } from './xmlText.ts';

/** The edit of an element whose text is a formula. */
export function movedFormula(
  text: string,
  element: XmlElement,
  map: RowMap,
  sheetName: string,
  own: boolean,
): TextEdit[] {
  if (children(element).length > 0) return []; // no formula: those hold text alone
  const moved = moveFormula(element.text, map, sheetName, own);
  return moved === element.text ? [] : setContent(text, element, escapeXml(moved));
}

const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2']);

/** Everything of a sheet beside its rows that names cells of it, but what is `gone` from it. */
export function movedAround(
  { part, merges }: Sheet,
  map: RowMap,
  sheetName: string,
  gone: ReadonlySet<XmlElement>,
): TextEdit[] {
  const { text, root } = part;
  const edits: TextEdit[] = [];
  const change = (element: XmlElement, name: string, value: string): void => {
    if (element.attributes[name] !== value) edits.push(...setAttribute(text, element, name, value));
  };
  for (const top of children(root)) {
    if (localName(top.name) === 'sheetData' || gone.has(top)) continue;
    for (const element of [top, ...descendants(top)]) {
      if (gone.has(element)) continue;
      const name = localName(element.name);
      const { ref, sqref, id, activeCell, topLeftCell } = element.attributes;
      if (ref !== undefined) change(element, 'ref', moveRange(ref, map.range));
      if (sqref !== undefined) {
        const move = name === 'selection' ? map.range : map.ruleRange;
        change(element, 'sqref', moveRanges(sqref, move));
      }
      for (const [key, cell] of Object.entries({ activeCell, topLeftCell })) {
        if (cell !== undefined) change(element, key, moveRange(cell, map.range));
      }
      if (name === 'brk' && localName(top.name) === 'rowBreaks') {
        change(element, 'id', String(map.row(Number(id))));
      }
      if (FORMULAS.has(name)) edits.push(...movedFormula(text, element, map, sheetName, true));
      if (name === 'sqref' && children(element).length === 0) {
        const moved = moveRanges(element.text, map.ruleRange);
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
  if (children(element).length > 0) return [];
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
