import { applyEdits } from '../text/span.ts';
import type { Filling } from './planFilling.ts';
import { setColumnWidth } from './workbook/columns.ts';
import { grownParts } from './workbook/growth.ts';
import { addRelationships, linkEdits, relationshipsNamespace } from './workbook/links.ts';
import { decodePart, encodePart, type Parts } from './workbook/package.ts';
import { anyHeight, needsMorePages, repeatRows } from './workbook/pages.ts';
import type { Sheet } from './workbook/sheet.ts';
import { sheetEdits } from './workbook/sheetEdits.ts';
import {
  relationshipsPart,
  type SheetEntry,
  type WorkbookParts,
} from './workbook/workbookParts.ts';
import { readXml } from './workbook/xml.ts';

/** The parts that change when a form is filled; all others stay byte for byte. */
export function applyFilling(
  parts: Parts,
  workbook: WorkbookParts,
  entry: SheetEntry,
  sheet: Sheet,
  { writes, links, widths, map, size, columnHeads }: Filling,
): Map<string, Uint8Array> {
  const changed = map.isIdentity
    ? new Map<string, Uint8Array>()
    : grownParts(parts, workbook, entry, map);
  const edits = sheetEdits(sheet, writes, map, entry.name);
  for (const [column, width] of widths) edits.push(...setColumnWidth(sheet.part, column, width));
  if (links.length > 0) {
    const name = relationshipsPart(entry.part);
    const bytes = parts.get(name);
    const targets = links.map(({ target }) => target);
    const added = addRelationships(
      bytes && decodePart(bytes),
      targets,
      relationshipsNamespace(sheet.part.root),
    );
    if (added) {
      changed.set(name, encodePart(added.rels));
      edits.push(...linkEdits(sheet.part, links, added.ids));
    }
  }
  if (needsMorePages(sheet, size)) {
    edits.push(...anyHeight(sheet.part));
    const bytes = changed.get(workbook.workbook) ?? parts.get(workbook.workbook);
    const book = bytes && readXml(decodePart(bytes));
    const repeated = book ? repeatRows(book, entry, ...columnHeads) : [];
    if (book && repeated.length > 0) {
      changed.set(workbook.workbook, encodePart(applyEdits(book.text, repeated)));
    }
  }
  changed.set(entry.part, encodePart(applyEdits(sheet.part.text, edits)));
  return changed;
}
