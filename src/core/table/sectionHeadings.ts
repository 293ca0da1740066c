import { SECTIONS, type Section } from '../report/section.ts';
import { fold } from '../text/fold.ts';
import type { CellRange } from './workbook/cellRef.ts';
import type { Sheet } from './workbook/sheet.ts';
import type { StyleSheet } from './workbook/styleSheet.ts';

/** A row that heads a section of a form, its own or the school’s. */
export interface Heading {
  /** The last row of it: the section’s rows follow. */
  readonly row: number;
  /** As written; empty where the text was cleared, or there is no row for it. */
  readonly text: string;
}

/** The headings of a form in order, and those that the official sections are under. */
export interface Headings {
  readonly all: readonly Heading[];
  readonly homes: ReadonlyMap<Section, Heading>;
}

/** Where the table of a form stands: its columns, and the rows below their heads. */
export interface TableArea {
  /** The last row that heads columns. */
  readonly heads: number;
  readonly title: number;
  readonly firstTick: number;
  readonly lastTick: number;
}

const WORK =
  /\b(?:milieux? (?:professionnels?|pro)|entreprises?|stages?|alternance|apprentissage|organismes? d'accueil)\b/;
const SCHOOL =
  /\b(?:(?:en|cours de) (?:la )?formation|centre de formation|lycee|ecole|cfa|classe|ateliers?|ap|tp|td)\b/;
const YEARS = [
  /\b(?:premier|premiere|1 ?(?:ere|re|er|e)?) (?:annee|stage)\b|\b(?:annee|stage|sio) ?1\b/,
  /\b(?:second|seconde|deuxieme|2 ?(?:nde|nd|eme|e)?) (?:annee|stage)\b|\b(?:annee|stage|sio) ?2\b/,
] as const;
const BEGINS = /^(?:realisations?|projets?|activites?|missions?)\b/;
/** A longer text is no heading. */
const LONGEST = 200;

type Meaning = 'school' | 'work' | 'year 1' | 'year 2' | undefined;

/** Finds the headings of a form, and says which section each is, by its words or by its place. */
export function findHeadings(
  sheet: Sheet,
  styles: StyleSheet,
  area: TableArea,
  chosen: SectionHomes,
): Headings {
  const found = [...wideRows(sheet, styles, area), ...loneRows(sheet, area)]
    .sort((a, b) => a.row - b.row)
    .filter(({ row }, index, all) => row !== all[index - 1]?.row);
  const homes = new Map<Section, Heading>();
  for (const section of SECTIONS) {
    const candidates = understood(found, section);
    const [only] = candidates;
    const choice = found.find(
      ({ text }) => text !== '' && fold(text) === fold(chosen[section] ?? ''),
    );
    if (choice) homes.set(section, choice);
    else if (only && candidates.length === 1) homes.set(section, only);
  }
  const lost = SECTIONS.filter((section) => !homes.has(section) && chosen[section] === undefined);
  const [section] = lost;
  const byPlace =
    section && lost.length === 1 ? unnamed(sheet, area, found, homes, section) : undefined;
  if (section && byPlace) homes.set(section, byPlace);
  // What is merged within a section, without a word or in words of its own, is no end of it.
  const isNamed = (heading: Heading): boolean =>
    [...homes.values()].includes(heading) ||
    meaningOf(heading.text) !== undefined ||
    (heading.text !== '' && (homes.size < SECTIONS.length || BEGINS.test(fold(heading.text))));
  const all = [...found.filter(isNamed), ...(byPlace && !found.includes(byPlace) ? [byPlace] : [])];
  return { all: all.sort((a, b) => a.row - b.row), homes };
}

/** Rows that are one cell across the table. Below a table there may be such rows for other things. */
function wideRows(sheet: Sheet, styles: StyleSheet, area: TableArea): Heading[] {
  const { heads, title, firstTick, lastTick } = area;
  const isWide = ({ first, last }: CellRange): boolean =>
    first.row > heads && first.column < firstTick && last.column >= lastTick;
  return sheet.merges.filter(isWide).flatMap(({ first, last }): Heading[] => {
    const text = sheet.cell(first)?.text.trim() ?? '';
    if (text.length > LONGEST) return [];
    const below = sheet.cell({ row: last.row + 1, column: title });
    const framed = below !== undefined && styles.format(below.style).bordered;
    const speaks = BEGINS.test(fold(text)) || meaningOf(text) !== undefined;
    return framed || speaks ? [{ row: last.row, text }] : [];
  });
}

/** Rows that are not merged, with nothing in them but words that head a section. */
function loneRows(sheet: Sheet, { heads, firstTick, lastTick }: TableArea): Heading[] {
  return sheet.rows.flatMap(({ row, cells }): Heading[] => {
    if (row <= heads) return [];
    const said = cells.filter(({ column, text }) => column <= lastTick && text.trim() !== '');
    const [only] = said;
    if (said.length !== 1 || !only || only.column >= firstTick || only.text.length > 120) return [];
    const folded = fold(only.text);
    const heads_ = /^realisations? (?:professionnelles? )?(?:en|au cours|durant|pendant) /.test(
      folded,
    );
    return heads_ && meaningOf(only.text) ? [{ row, text: only.text.trim() }] : [];
  });
}

function meaningOf(text: string): Meaning {
  const folded = fold(text);
  if (WORK.test(folded)) {
    const [first, second] = YEARS.map((year) => year.test(folded));
    if (first === second) return 'work';
    return first ? 'year 1' : 'year 2';
  }
  return SCHOOL.test(folded) ? 'school' : undefined;
}

/** The headings that may be a section’s. At work without a year is the year that no other one is. */
function understood(headings: readonly Heading[], section: Section): Heading[] {
  const meaning = (wanted: Meaning): Heading[] =>
    headings.filter(({ text }) => meaningOf(text) === wanted);
  if (section === 'formation') return meaning('school');
  const years = [meaning('year 1'), meaning('year 2')] as const;
  const [own, other] = section === 'stage1' ? years : [years[1], years[0]];
  if (own.length > 0) return own;
  const work = meaning('work');
  if (work.length !== 2 || other.length > 0) return work;
  return work.slice(section === 'stage1' ? 0 : 1).slice(0, 1);
}

/** The heading of the one section that no words name: its text was cleared, or the row is gone. */
function unnamed(
  sheet: Sheet,
  { heads, title }: TableArea,
  headings: readonly Heading[],
  homes: ReadonlyMap<Section, Heading>,
  section: Section,
): Heading | undefined {
  const at = SECTIONS.indexOf(section);
  const rows = (sections: readonly Section[]): number[] =>
    sections.flatMap((each) => homes.get(each)?.row ?? []);
  const from = Math.max(heads, ...rows(SECTIONS.slice(0, at)));
  const to = Math.min(Infinity, ...rows(SECTIONS.slice(at + 1)));
  const between = headings.filter(({ row }) => from < row && row < to);
  const blank = between.filter(({ text }) => text === '');
  if (blank.length === 1 && between.length === 1) return blank[0];
  const hasRows = sheet.cell({ row: heads + 1, column: title }) !== undefined && to > heads + 1;
  return section === 'formation' && between.length === 0 && hasRows
    ? { row: heads, text: '' }
    : undefined;
}

/** Where a section’s réalisations go: the text of a heading, or an empty one for nowhere. */
export type SectionHomes = Readonly<Partial<Record<Section, string>>>;
