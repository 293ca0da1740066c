import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkReport } from '../../../src/core/checks/checkReport.ts';
import { offeredFixes } from '../../../src/core/checks/offeredFixes.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { codeText, headerText, runs } from '../support/arbitraries.ts';
import { reportOf, reportText, SISR } from '../support/reports.ts';
import { readReport } from '../../../src/core/report/readReport.ts';

const problemKeys = (text: string) =>
  checkReport(reportOf(text)).map(
    ({ code, args }) => `${code} ${String(args.written ?? args.code ?? '')}`,
  );

describe('checkReport', () => {
  it('gives the problems of every rule in the order of the text', () => {
    const header = 'competences: [B9.9, inconnu, B1.1.1, B1.1.1, B3.5B]\ntitre: "x';
    assert.deepEqual(problemKeys(reportText(header, '- [x] B8.8\n')), [
      ...[
        'unknown-code B9.9',
        'unknown-wording inconnu',
        'duplicate-code B1.1.1',
        'other-option B3.5B',
      ],
      ...['header-unreadable ', 'unknown-code B8.8'],
    ]);
  });

  it('finds nothing wrong in a sound report', () => {
    const header = 'titre: A\ncadre: formation\nperiode: 13/01/26 au 07/02/26\n';
    const list = 'competences: [B1.1.1, C1.2, "Gérer des sauvegardes"]';
    assert.deepEqual(problemKeys(reportText(header + list, 'Voir B1.1.1.\n')), []);
  });

  it('never throws, points inside the text, and mends what a fix says it mends', () => {
    const text = fc
      .tuple(headerText, codeText, fc.boolean())
      .map(([header, body, closed]) =>
        closed ? reportText(`competences: [B1.1, ${header}`, body) : `---\ncompetences:${header}`,
      );
    fc.assert(
      fc.property(text, (text) => {
        const found = readReport(text, SISR);
        if (!found) return;
        const check = (after: string) => {
          const read = readReport(after, SISR);
          return read ? checkReport(read) : [];
        };
        for (const problem of checkReport(found)) {
          const { span, code } = problem;
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
          const offered = offeredFixes(problem, { text, referential: SISR, check });
          for (const { edits, kind, subject } of offered) {
            const after = readReport(applyEdits(text, edits), SISR);
            assert.ok(after, 'a fix leaves a report');
            if (kind === 'close-header') assert.equal(after.header.frontMatter.state, 'closed');
            if (code !== 'unknown-code') continue;
            assert.ok(after.mentions.some(({ written }) => written === subject));
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
