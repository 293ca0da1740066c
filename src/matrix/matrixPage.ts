import { candidateName } from '../messages/candidateWords.ts';
import type { Translate } from '../messages/translate.ts';
import type { Candidate } from '../portfolio/candidate.ts';
import { escapeXml } from '../summaryTable/workbook/xmlText.ts';
import type { Matrix } from './matrix.ts';
import { columnsOf } from './matrixHeads.ts';
import { legendHtml, type MatrixLook, matrixHtml } from './matrixHtml.ts';

/** What a page says beside the matrix: its style sheet, and words in a language. */
export interface PageWords {
  readonly css: string;
  readonly language: string;
  readonly t: Translate;
}

/**
 * The matrix as a page that a browser opens and prints, with nothing outside of it and no script:
 * VS Code itself prints no web view.
 */
export function matrixPage(
  matrix: Matrix,
  look: MatrixLook,
  candidate: Candidate,
  { css, language, t }: PageWords,
): string {
  const title = escapeXml(t('Competency Matrix'));
  const name = candidateName({ name: '', candidate });
  const { option, session } = candidate;
  const subtitle = [...(name ? [name] : []), `BTS SIO ${option}`, `session ${session}`];
  const sections = onPages(matrix, look).map((part) => section(part, look, t));
  return `<!DOCTYPE html>
<html lang="${escapeXml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${css.replace(/<\/style/gi, '')}
</style>
</head>
<body class="page">
<h1>${title}</h1>
<p>${escapeXml(subtitle.join(' · '))}</p>
${sections.join('')}${legendHtml(t)}
</body>
</html>
`;
}

/** Without a script nothing can be pressed: the keys and the targets say nothing there. */
function section(matrix: Matrix, look: MatrixLook, t: Translate): string {
  const table = matrixHtml(matrix, look, t).replace(/ data-\w+="[^"]*"/g, '');
  return `<section>${table}</section>\n`;
}

/** The most columns that are read well on one page of paper. */
const WIDEST = 28;

/** The whole matrix, or one for each bloc where all their columns are too many for a page. */
function onPages(matrix: Matrix, { expanded }: MatrixLook): Matrix[] {
  const columns = matrix.blocs
    .flatMap(({ competencies }) => competencies)
    .reduce((sum, each) => sum + columnsOf(each, expanded), 0);
  return columns <= WIDEST ? [matrix] : matrix.blocs.map((bloc) => ({ ...matrix, blocs: [bloc] }));
}
