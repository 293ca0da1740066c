import type { Translate } from '../l10n/translate.ts';
import { escapeXml } from '../table/workbook/xmlText.ts';
import { type Matrix, columnsOf } from './matrix.ts';
import { blocHeads, columnHeads, groupRows } from './matrixParts.ts';
import { legendHtml, printedPage, type PageWords } from './printedPage.ts';
import { candidateName, type Candidate } from '../portfolio/candidate.ts';

/** What the reader has asked to see of a matrix. */
export interface MatrixOptions {
  /** The codes of the competencies whose sub-skills have columns of their own. */
  readonly expanded: ReadonlySet<string>;
}

/**
 * The matrix as a table of the role `grid`. A cell that leads somewhere names its report (`data-uri`) and what to select there (`data-code`); the head of a competency that can be opened names itself
 * (`data-toggle`). Each cell has a key of its own (`data-key`), and says in a sentence what its sign
 * means. Everything that comes from reports is escaped.
 */
export function matrixHtml(matrix: Matrix, { expanded }: MatrixOptions, t: Translate): string {
  const columns = matrix.blocs.flatMap(({ competencies }) => competencies);
  const name = escapeXml(t('Competency Matrix'));
  return [
    `<table role="grid" aria-readonly="true" aria-label="${name}">\n`,
    `<thead>${blocHeads(matrix, expanded, t)}${columnHeads(columns, expanded, t)}</thead>\n`,
    ...matrix.groups.map((group) => groupRows(group, columns, expanded, t)),
    '</table>',
  ].join('');
}

/**
 * The matrix with what can be done to it (`data-action`) and the meaning of its signs: the inside of
 * a page’s body.
 */
export function matrixPanel(matrix: Matrix, options: MatrixOptions, t: Translate): string {
  const open = options.expanded.size > 0;
  const buttons = [
    open
      ? button('collapse', t('Hide the Sub-skills'))
      : button('expand', t('Show All Sub-skills')),
    button('print', t('Print…')),
  ];
  const name = escapeXml(t('What can be done to the matrix'));
  const empty =
    matrix.groups.length === 0 ? `<p>${escapeXml(t('There is no report yet.'))}</p>` : '';
  const toolbar = `<div role="toolbar" aria-label="${name}">${buttons.join('')}${legendHtml(t)}</div>`;
  return `${toolbar}\n${matrixHtml(matrix, options, t)}\n${empty}`;
}

function button(action: string, text: string): string {
  return `<button type="button" data-action="${action}" data-key="${action}">${escapeXml(text)}</button>`;
}

/** The matrix of a candidate as a page that a browser prints. */
export function matrixPage(
  matrix: Matrix,
  options: MatrixOptions,
  candidate: Candidate,
  words: PageWords,
): string {
  const name = candidateName({ name: '', candidate });
  const { option, session } = candidate;
  const subtitle = [...(name ? [name] : []), `BTS SIO ${option}`, `session ${session}`].join(' · ');
  const tables = onPages(matrix, options).map((part) => matrixHtml(part, options, words.t));
  return printedPage({ title: words.t('Competency Matrix'), subtitle }, tables, words);
}

/** The most columns that are read well on one page of paper. */
const WIDEST = 28;

/** The whole matrix, or one for each bloc where all their columns are too many for a page. */
function onPages(matrix: Matrix, { expanded }: MatrixOptions): Matrix[] {
  const columns = matrix.blocs
    .flatMap(({ competencies }) => competencies)
    .reduce((sum, each) => sum + columnsOf(each, expanded), 0);
  return columns <= WIDEST ? [matrix] : matrix.blocs.map((bloc) => ({ ...matrix, blocs: [bloc] }));
}
