import { candidateName, type Candidate } from '../portfolio/candidate.ts';
import type { Matrix } from './matrix.ts';
import { columnsOf } from './matrixHeads.ts';
import { type MatrixOptions, matrixHtml } from './matrixHtml.ts';
import { printedPage, type PageWords } from './printedPage.ts';

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
