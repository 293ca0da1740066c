import type { Production } from '../report/production.ts';
import { formatDay } from '../report/calendarDay.ts';
import { dayOfSerial } from '../table/periodCell.ts';
import type { SheetCell } from '../table/workbook/sheet.ts';
import { baseName, decoded } from '../text/uri.ts';

/** What a cell of the first column says: the title, and a production on each line below it. */
export interface TitleCell {
  readonly title: string;
  readonly productions: readonly Production[];
}

const BULLET = /^(?:[•▪◦‣➢→*·–—-]+|\d+[.)])\s+/;
const ADDRESS = /(?:https?:\/\/|mailto:)[^\s<>"]+/;

/** Reads a cell of the first column; `addresses` are where its links, or those of its marks, lead. */
export function readTitleCell(text: string, addresses: readonly string[]): TitleCell {
  const [title = '', ...lines] = text.split('\n').map(oneLine);
  const listed = lines.filter((line) => line !== '').map(readLine);
  return { title, productions: withAddresses(listed, addresses) };
}

/** Whether a row without marks or period goes on with the list of documents above it. */
export function isListLine(text: string): boolean {
  return BULLET.test(text.trimStart()) && !/^\s*\d/.test(text);
}

/** The productions of a cell that is such a line. */
export function readListLines(text: string, addresses: readonly string[]): readonly Production[] {
  const lines = text.split('\n').map(oneLine);
  return withAddresses(lines.filter((line) => line !== '').map(readLine), addresses);
}

function readLine(line: string): Production {
  const label = line.replace(BULLET, '');
  const target = ADDRESS.exec(label)?.[0];
  if (target === undefined) return { label };
  const words = label.replace(target, ' ').replace(/[\s:([→–-]+$|^\s+|[)\]]\s*$/g, '');
  return { label: words.trim() || labelOf(target), target };
}

/** Gives the documents their links where each has one; a link that none is known for is one more. */
function withAddresses(
  listed: readonly Production[],
  addresses: readonly string[],
): readonly Production[] {
  const known = new Set(listed.map(({ target }) => target));
  const others = [...new Set(addresses)].filter((address) => !known.has(address));
  const open = listed.filter(({ target }) => target === undefined);
  if (open.length !== others.length) {
    return [...listed, ...others.map((target) => ({ label: labelOf(target), target }))];
  }
  const targets = others.values();
  return listed.map((each) => {
    const target = each.target ?? targets.next().value;
    return target === undefined ? each : { ...each, target };
  });
}

/** The last step of an address, or its server’s name. */
function labelOf(address: string): string {
  const path = address.replace(/^[a-z]+:\/*/i, '').replace(/[?#].*$|\/+$/g, '');
  return decoded(baseName(path)) || address;
}

/** What stands in a box that is not ticked. */
const NO_MARK = /^(?:[-–—.·/\\_☐▢□⬜]+|0|non|no|n\/a|false|faux)?$/i;

/** What the cell below a competency says; `words` is a mark that is more than a sign. */
export function readMark(text: string): 'none' | 'mark' | 'words' {
  const written = text.trim();
  if (NO_MARK.test(written)) return 'none';
  return /[\p{L}\p{N}]{4}/u.test(written) ? 'words' : 'mark';
}

/** The days that a spreadsheet counts, for the years 2000 to 2099. */
const [FIRST_DAY, LAST_DAY] = [36_526, 73_050];

/** The text of a period cell: on one line, and a date of the spreadsheet as the form writes it. */
export function readPeriodCell({ text, element }: SheetCell): string {
  const written = oneLine(text);
  const { t = 'n' } = element.attributes;
  const iso = t === 'd' ? /^(\d{4})-(\d\d)-(\d\d)/.exec(written) : undefined;
  if (iso) return formatDay({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const serial = t === 'n' && /^\d{5}(?:\.\d+)?$/.test(written) ? Number(written) : 0;
  const day = FIRST_DAY <= serial && serial < LAST_DAY ? dayOfSerial(serial) : undefined;
  return day ? formatDay(day) : written;
}

function oneLine(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
}
