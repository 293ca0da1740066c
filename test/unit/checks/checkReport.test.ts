import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { checkReport } from '../../../src/checks/checkReport.ts';
import { readWith } from '../../../src/portfolio/reading.ts';
import { applyEdits } from '../../../src/text/span.ts';
import { codeText, headerText, runs } from '../support/arbitraries.ts';
import { reading, reportText, SISR } from '../support/reports.ts';

const problemKeys = (text: string) =>
  checkReport(reading(text)).map(
    ({ code, args }) => `${code} ${String(args.written ?? args.code ?? '')}`,
  );

describe('checkReport', () => {
  it('gives the problems of every rule in the order of the text', () => {
    const header = 'competences: [B9.9, inconnu, B1.1, B1.1, B3.5B]\ntitre: "x';
    assert.deepEqual(problemKeys(reportText(header, '- [x] B8.8\n')), [
      ...[
        'unknown-code B9.9',
        'unknown-wording inconnu',
        'competency-without-sub-skill B1.1',
        'duplicate-code B1.1',
        'competency-without-sub-skill B1.1',
        'other-option B3.5B',
      ],
      ...['header-unreadable ', 'unknown-code B8.8'],
    ]);
  });

  it('finds nothing wrong in a sound report', () => {
    const header = [
      'intitule: GLPI',
      'cadre: formation',
      'periode: 13/01/26 au 07/02/26',
      'competences: [B1.1.1, C2.1, "Gérer des sauvegardes"]',
    ];
    assert.deepEqual(problemKeys(reportText(header.join('\n'), '- [x] B1.1.1\n')), []);
  });

  it('finds nothing in the sample but what it is there to show', () => {
    const folder = 'media/sample';
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const readings = texts
      .map((text) => readWith(SISR, text))
      .filter((found) => found !== undefined);
    assert.ok(readings.length >= 12);
    const problems = readings.flatMap((reading) => checkReport(reading));
    const shown = problems.map(({ code, args, severity }) => `${severity} ${code} ${args.code}`);
    assert.deepEqual(shown.sort(), [
      'hint competency-without-sub-skill B1.4',
      'information ticked-not-declared B1.2.1',
      'information ticked-not-declared B1.6.2',
    ]);
  });

  it('never throws, points inside the text, and mends what a fix says it mends', () => {
    const text = fc
      .tuple(headerText, codeText, fc.boolean())
      .map(([header, body, closed]) =>
        closed ? reportText(`competences: [B1.1, ${header}`, body) : `---\ncompetences:${header}`,
      );
    fc.assert(
      fc.property(text, (text) => {
        const found = readWith(SISR, text);
        if (!found) return;
        for (const { span, fixes, code } of checkReport(found)) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
          for (const { edits, kind, subject } of fixes) {
            const after = readWith(SISR, applyEdits(text, edits));
            assert.ok(after, 'a fix leaves a report');
            if (kind === 'close-header')
              assert.equal(after.report.header.frontMatter.state, 'closed');
            if (code === 'unknown-code') assert.equal(edits[0]?.newText, subject);
            if (kind === 'replace') assert.ok(after.references.length >= 1);
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
