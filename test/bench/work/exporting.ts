import { readFileSync } from 'node:fs';
import type { Candidate } from '../../../src/core/portfolio/candidate.ts';
import { blankForm } from '../../../src/core/table/blankForm.ts';
import { buildTable } from '../../../src/core/table/buildTable.ts';
import { tableCsv } from '../../../src/core/table/csv.ts';
import { fillForm } from '../../../src/core/table/fillForm.ts';
import { tableHtml } from '../../../src/core/table/html.ts';
import { tableMarkdown } from '../../../src/core/table/markdown.ts';
import type { FontFiles } from '../../../src/core/table/pdf/formFonts.ts';
import { tablePdf } from '../../../src/core/table/pdf/tablePdf.ts';
import { figureOf, timesOf, type Figure } from '../statistics.ts';
import type { Exporting } from '../tasks.ts';
import { indexed } from './cold.ts';

const ROUNDS = 3;
const CANDIDATE: Candidate = { option: 'SISR', session: 2026, lastName: 'Durand' };

/** The official table of the portfolio and every way out of it. */
export function exporting(folder: string): Exporting {
  const portfolio = indexed(folder);
  const table = buildTable(CANDIDATE, portfolio);
  const measured = (work: () => unknown): Figure => figureOf(timesOf(ROUNDS, work));
  return {
    table: measured(() => buildTable(CANDIDATE, portfolio)),
    xlsx: measured(() => fillForm(blankForm(CANDIDATE.session), table)),
    csv: measured(() => tableCsv(table)),
    markdown: measured(() => tableMarkdown(table)),
    html: measured(() => tableHtml(table)),
    pdf: figureOf(timesOf(1, () => tablePdf(table, fonts(), new Date()))),
  };
}

function fonts(): FontFiles {
  const read = (name: string) => new Uint8Array(readFileSync(`dist/fonts/${name}.woff`));
  return {
    regular: read('arimo-latin-400-normal'),
    bold: read('arimo-latin-700-normal'),
    boldItalic: read('arimo-latin-700-italic'),
    fallback: read('dejavu-sans-latin-400-normal'),
  };
}
