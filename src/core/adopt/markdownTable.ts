import { type Section, readSection } from '../report/section.ts';
import { readMark } from '../import/cellReading.ts';
import type { ImportedRow } from '../import/importedTable.ts';
import { resolveCode, resolveWording } from '../referential/resolve.ts';
import type { Referential } from '../referential/referential.ts';
import { competencyOf } from '../referential/skill.ts';
import { findListedCodes } from '../referential/writtenCode.ts';
import { readPeriod } from '../report/period.ts';
import { splitFrontMatter } from '../report/frontMatter.ts';
import type { Production } from '../report/production.ts';
import { fold } from '../text/fold.ts';
import { markdownLines, type MarkdownLine } from './markdownLines.ts';

/** Fewer columns of competencies are no table of réalisations. */
const FEWEST_COLUMNS = 3;

/** The columns of such a table, by their place. */
interface Columns {
  readonly title: number;
  readonly period: number | undefined;
  readonly section: number | undefined;
  readonly codes: ReadonlyMap<number, string>;
}

/**
 * The réalisations of the Markdown tables of a text: those with a column for each of three
 * competencies or more, and a mark where a réalisation shows one. Numbers of rows count those read.
 */
export function tableRealisations(text: string, referential: Referential): ImportedRow[] {
  if (!text.includes('|')) return [];
  const lines = markdownLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
  const rows: ImportedRow[] = [];
  let columns: Columns | undefined;
  let section: Section | undefined;
  for (const line of lines) {
    if (line.kind !== 'row') {
      columns = undefined;
      if (line.kind === 'heading') section = sectionNamed(line.text);
      continue;
    }
    const heads = columns ? undefined : columnsOf(line, referential);
    if (heads) columns = heads;
    else if (columns && !isRule(line)) {
      const isHeading = line.cells.slice(1).every((cell) => cell === '');
      if (isHeading) section = sectionNamed(line.text.replaceAll('|', ' ')) ?? section;
      else rows.push(...rowOf(line, columns, section, rows.length + 1));
    }
  }
  return rows;
}

function sectionNamed(text: string): Section | undefined {
  return readSection(fold(text).replace(/^realisations? (?:professionnelles? )?/, ''));
}

function isRule({ cells }: MarkdownLine): boolean {
  return cells.every((cell) => /^:?-*:?$/.test(cell));
}

function columnsOf({ cells }: MarkdownLine, referential: Referential): Columns | undefined {
  const codes = new Map<number, string>();
  for (const [place, cell] of cells.entries()) {
    const code = competencyNamed(cell, referential);
    if (code !== undefined && ![...codes.values()].includes(code)) codes.set(place, code);
  }
  if (codes.size < FEWEST_COLUMNS) return undefined;
  const others = cells.map((_, place) => place).filter((place) => !codes.has(place));
  const named = (words: RegExp) => others.find((place) => words.test(fold(cells[place] ?? '')));
  const period = named(/^(?:periode|dates?|annee)/);
  const section = named(/^(?:cadre|contexte|lieu|type)/);
  const title =
    named(/realisation|intitule|titre|projet|mission/) ??
    others.find((place) => place !== period && place !== section);
  return title === undefined ? undefined : { title, period, section, codes };
}

function competencyNamed(cell: string, referential: Referential): string | undefined {
  const [code] = findListedCodes(cell);
  const resolution = code ? resolveCode(code, referential) : resolveWording(cell, referential);
  return resolution?.kind === 'known' ? competencyOf(resolution.skill).code : undefined;
}

function rowOf(
  { cells }: MarkdownLine,
  columns: Columns,
  above: Section | undefined,
  row: number,
): ImportedRow[] {
  const cell = (place: number | undefined) => (place === undefined ? '' : (cells[place] ?? ''));
  const written = cell(columns.title);
  const title = withoutLinks(written);
  if (title === '') return [];
  const period = cell(columns.period);
  const section = readSection(cell(columns.section) || undefined) ?? above;
  const competencies = [...columns.codes].flatMap(([place, code]) =>
    isMarked(cell(place)) ? [code] : [],
  );
  return [
    {
      row,
      title,
      ...(section && { section }),
      period: readPeriod(period) ? period : '',
      productions: linksIn(written),
      competencies,
    },
  ];
}

function isMarked(cell: string): boolean {
  return readMark(cell.replace(/^\[([ xX]?)\]$/, '$1')) !== 'none';
}

const LINK = /!?\[([^\]]*)\]\(<?([^)\s>]+)>?[^)]*\)/g;

function withoutLinks(text: string): string {
  return text.replace(LINK, '$1').replace(/\s+/g, ' ').trim();
}

function linksIn(text: string): Production[] {
  return [...text.matchAll(LINK)].map(([, label = '', target = '']) => ({
    label: label || target,
    target,
  }));
}
