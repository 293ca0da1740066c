import type { Parts } from '../table/workbook/package.ts';
import type { Sheet } from '../table/workbook/sheet.ts';
import { relationshipsOf } from '../table/workbook/workbookParts.ts';
import { child, children, localName } from '../table/workbook/xml.ts';
import { readRange, cellName, type CellPlace } from '../table/workbook/cellRef.ts';

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
  const list = child(sheet.part.root, 'hyperlinks');
  for (const { attributes } of list ? children(list) : []) {
    const id = Object.keys(attributes).find((name) => name.endsWith(':id'));
    const target = id === undefined ? undefined : targets.get(attributes[id] ?? '');
    const first = readRange(attributes.ref ?? '')?.first;
    if (target !== undefined && first) links.set(cellName(first), target);
  }
  return (place) => links.get(cellName(place)) ?? formulaLink(sheet, place);
}

function formulaLink(sheet: Sheet, place: CellPlace): string | undefined {
  const element = sheet.cell(place)?.element;
  const formula = element && children(element).find(({ name }) => localName(name) === 'f');
  return formula && /^\s*HYPERLINK\(\s*"([^"]+)"/i.exec(formula.text)?.[1];
}
