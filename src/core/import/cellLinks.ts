import type { Parts } from '../table/workbook/package.ts';
import type { Sheet } from '../table/workbook/sheet.ts';
import { relationshipsOf } from '../table/workbook/workbookParts.ts';
import { child } from '../table/workbook/xml.ts';
import { cellName, type CellPlace } from '../table/workbook/cellRef.ts';

/** Where the link of a cell leads; undefined where it has none, or one within the workbook. */
export type LinkAt = (place: CellPlace) => string | undefined;

/** The links of a sheet: those of its list, and the addresses in `HYPERLINK` formulas. */
export function linksOf(sheet: Sheet, parts: Parts, part: string): LinkAt {
  const targets = new Map(
    relationshipsOf(parts, part)
      .filter(({ type }) => type === 'hyperlink')
      .map(({ id, target }) => [id, target]),
  );
  const links = new Map<string, string>();
  for (const { range, id = '' } of sheet.links) {
    const target = targets.get(id);
    if (target !== undefined) links.set(cellName(range.first), target);
  }
  return (place) => links.get(cellName(place)) ?? formulaLink(sheet, place);
}

function formulaLink(sheet: Sheet, place: CellPlace): string | undefined {
  const element = sheet.cell(place)?.element;
  const formula = element && child(element, 'f');
  return formula && /^\s*HYPERLINK\(\s*"([^"]+)"/i.exec(formula.text)?.[1];
}
