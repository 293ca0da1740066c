import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkReport } from '../../../src/core/checks/checkReport.ts';
import { offeredFixes } from '../../../src/core/checks/offeredFixes.ts';
import { readReport } from '../../../src/core/report/readReport.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { codeText, headerText, runs } from '../../unit/support/arbitraries.ts';
import { reportText, SISR } from '../../unit/support/reports.ts';

describe('checkReport', () => {
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
