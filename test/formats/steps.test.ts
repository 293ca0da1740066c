import assert from 'node:assert/strict';
import { atOnce, type Steps, textSteps } from '../../src/steps.ts';
import { blankForm } from '../../src/summaryTable/blankForm.ts';
import { tableCsvParts } from '../../src/summaryTable/csv.ts';
import { fillSteps } from '../../src/summaryTable/fillForm.ts';
import { tableHtmlParts } from '../../src/summaryTable/html.ts';
import { tableMarkdownParts } from '../../src/summaryTable/markdown.ts';
import { pdfSteps } from '../../src/summaryTable/pdf/tablePdf.ts';
import type { SummaryTable, TableRow } from '../../src/summaryTable/summaryTable.ts';
import { row, table } from '../unit/support/tables.ts';
import { counted } from './countedSteps.ts';
import { fonts } from './pdfFonts.ts';

const noon = new Date(Date.UTC(2026, 4, 4, 12));

interface Way {
  readonly make: (content: SummaryTable) => Steps<unknown>;
  /** How often each réalisation is handled: read, measured, placed, written. */
  readonly passes: number;
}

const WAYS: Readonly<Record<string, Way>> = {
  CSV: { passes: 1, make: (content) => textSteps(tableCsvParts(content)) },
  Markdown: { passes: 1, make: (content) => textSteps(tableMarkdownParts(content)) },
  HTML: { passes: 1, make: (content) => textSteps(tableHtmlParts(content)) },
  'the form': { passes: 4, make: (content) => fillSteps(blankForm(2026), content) },
  'the PDF': { passes: 4, make: (content) => pdfSteps(content, fonts, noon) },
};

/** `count` réalisations, each with a link, that call `read` whenever something of them is asked for. */
function watched(count: number, read: (row: TableRow) => void = () => undefined): SummaryTable {
  const formation = Array.from({ length: count }, (_, index) => {
    const target = `https://docs.example/${index}`;
    const one = row({ title: `Réalisation ${index}`, productions: [{ label: 'Note', target }] });
    return new Proxy(one, {
      get: (...asked) => {
        read(one);
        return Reflect.get(...asked) as unknown;
      },
    });
  });
  return table({ formation });
}

describe('Files are made in steps', function () {
  this.timeout(60_000);

  for (const [name, { make, passes }] of Object.entries(WAYS)) {
    it(`${name}: none reads more than one réalisation`, () => {
      const seen = new Set<TableRow>();
      const inStep = new Set<TableRow>();
      const steps = make(watched(100, (one) => inStep.add(one)));
      for (let done = false; !done;) {
        inStep.clear();
        done = steps.next().done === true;
        assert.ok(inStep.size <= 1, `${inStep.size} at once`);
        for (const one of inStep) seen.add(one);
      }
      assert.equal(seen.size, 100);
    });

    it(`${name}: each réalisation more takes further steps`, () => {
      const [[few], [many]] = [counted(make(watched(100))), counted(make(watched(200)))];
      const more = many - few;
      assert.ok(more >= 100 * passes, `${more} for 100`);
    });

    it(`${name} is the same though another is made at the same time`, () => {
      const alone = atOnce(make(watched(40)));
      const [steps, others] = [make(watched(40)), make(watched(60))];
      let step = steps.next();
      while (step.done !== true) {
        others.next();
        step = steps.next();
      }
      assert.deepEqual(step.value, alone);
    });
  }
});
