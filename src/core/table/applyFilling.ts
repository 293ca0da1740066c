import { applyEdits } from '../text/span.ts';
import { FormLinks } from './formLinks.ts';
import { setColumnWidth } from './workbook/columns.ts';
import { grownParts } from './workbook/growth.ts';
import {
  addRelationships,
  linkEdits,
  relationshipsNamespace,
  withoutRelationships,
} from './workbook/links.ts';
import type { Parts } from './workbook/package.ts';
import { decodePart, encodePart } from './workbook/partText.ts';
import { fitHeight, pagesNeeded, repeatRows, type PrintedSize } from './workbook/pages.ts';
import type { Sheet } from './workbook/sheet.ts';
import { sheetEdits } from './workbook/sheetEdits.ts';
import {
  relationshipsPart,
  type SheetEntry,
  type WorkbookParts,
} from './workbook/workbookParts.ts';
import { child, children, readXml, spanOf, type XmlElement } from './workbook/xml.ts';
import type { RowMap } from './workbook/rowMap.ts';
import type { RowWrite } from './workbook/rowXml.ts';

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
  const gone = goneLinks(sheet, links);
  const edits = sheetEdits(sheet, writes, map, entry.name, gone);
  for (const [column, width] of widths) edits.push(...setColumnWidth(sheet.part, column, width));
  edits.push(...[...gone].map((element) => ({ span: spanOf(element), newText: '' })));
  const name = relationshipsPart(entry.part);
  const rels = relinked(sheet, parts.get(name), links);
  if (rels) {
    changed.set(name, encodePart(rels.text));
    edits.push(...linkEdits(sheet.part, links.added, rels.ids, gone));
  }
  const pages = pagesNeeded(sheet, size);
  if (pages !== undefined) {
    edits.push(...fitHeight(sheet.part, pages));
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

/** What is taken out of the sheet: links, or their list where none is left in it. */
function goneLinks({ part, links: all }: Sheet, { removed }: FormLinks): Set<XmlElement> {
  const list = child(part.root, 'hyperlinks');
  const isLast = all.length === removed.size && list && children(list).length === removed.size;
  return list && isLast && removed.size > 0 ? new Set([list]) : new Set(removed);
}

/** The sheet's relationships with the new links and without those that nothing leads to any more. */
function relinked(
  { part, links: all }: Sheet,
  bytes: Uint8Array | undefined,
  { added, removed }: FormLinks,
): { text: string; ids: readonly string[] } | undefined {
  const stay = new Set(all.filter(({ element }) => !removed.has(element)).map(({ id }) => id));
  const gone = all.flatMap(({ element, id }) => {
    return removed.has(element) && id !== undefined && !stay.has(id) ? [id] : [];
  });
  if (added.length === 0 && gone.length === 0) return undefined;
  const text = bytes && withoutRelationships(decodePart(bytes), new Set(gone));
  if (added.length === 0) return text === undefined ? undefined : { text, ids: [] };
  const targets = added.map(({ target }) => target);
  const { rels, ids } = addRelationships(text, targets, relationshipsNamespace(part.root)) ?? {};
  return rels === undefined || !ids ? undefined : { text: rels, ids };
}

/** Everything that filling a form changes on its sheet. */
export interface Filling {
  readonly writes: readonly RowWrite[];
  readonly links: FormLinks;
  /** New widths of columns, in characters. */
  readonly widths: ReadonlyMap<number, number>;
  readonly map: RowMap;
  /** What the filled table measures. */
  readonly size: PrintedSize;
  /** The rows that head the columns, first and last. */
  readonly columnHeads: readonly [number, number];
  /** Réalisations of the form that stay, and for which there is no report. */
  readonly kept: number;
  /** Marks of the form in rows of réalisations that do not declare that competency; they stay. */
  readonly extraMarks: number;
}
