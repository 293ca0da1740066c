import { readFileSync } from 'node:fs';
import { ficheOf } from '../../../src/core/fiche/ficheOf.ts';
import { ficheDocx } from '../../../src/core/fiche/word/ficheDocx.ts';
import type { Candidate } from '../../../src/core/portfolio/candidate.ts';
import type { Portfolio } from '../../../src/core/portfolio/portfolio.ts';
import { planSite } from '../../../src/core/site/readSite.ts';
import { readSiteText } from '../../../src/core/site/readTexts.ts';
import { blankForm } from '../../../src/core/table/blankForm.ts';
import { buildTable } from '../../../src/core/table/buildTable.ts';
import { tableCsv } from '../../../src/core/table/csv.ts';
import { fillForm } from '../../../src/core/table/fillForm.ts';
import { tableHtml } from '../../../src/core/table/html.ts';
import { tableMarkdown } from '../../../src/core/table/markdown.ts';
import type { FontFiles } from '../../../src/core/table/fileNames.ts';
import { tablePdf } from '../../../src/core/table/pdf/tablePdf.ts';
import { figureOf, timesOf, type Figure } from '../statistics.ts';
import type { Exporting } from '../tasks.ts';
import { indexed } from './cold.ts';
import { readAll } from './files.ts';

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
    fiche: measured(() => fiche(folder, portfolio)),
    pages: figureOf(timesOf(1, () => pages(folder, portfolio))),
  };
}

/** The fiche of the first report, from its text to the bytes of the file. */
function fiche(folder: string, portfolio: Portfolio): void {
  const [uri, text] = textsOf(folder).entries().next().value ?? [];
  const source = { root: `file://${folder}`, sections: undefined };
  const own =
    uri === undefined || text === undefined
      ? undefined
      : ficheOf(text, { candidate: CANDIDATE, portfolio }, { uri, ...source });
  if (!own) throw new Error(`There are no reports in ${folder}.`);
  ficheDocx(own, new Map());
}

/** Every page of the portfolio, from texts on the disk to texts that can be written. */
function pages(folder: string, portfolio: Portfolio): void {
  const texts = new Map(
    [...textsOf(folder)].map(([uri, text]) => [uri, readSiteText(uri, text)] as const),
  );
  const source = {
    ...{ owner: CANDIDATE, portfolio, texts, root: `file://${folder}` },
    ...{ found: new Map(), downloads: [], listed: [], mark: 'X' },
  };
  const plan = planSite(source, '');
  let written = 0;
  for (const { text } of plan.files) written += text.length;
  if (written === 0) throw new Error(`There are no pages of ${folder}.`);
}

function textsOf(folder: string): Map<string, string> {
  const texts = new Map<string, string>();
  readAll(folder, (path, text) => texts.set(`file://${path}`, text));
  return texts;
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
