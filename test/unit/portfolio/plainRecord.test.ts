import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reportOf } from '../../bench/portfolio.ts';
import { plainRecord } from '../../../src/core/portfolio/plainRecord.ts';
import { fullRecord } from '../../../src/core/portfolio/recordOf.ts';
import type { ReportRecord } from '../../../src/core/portfolio/reportRecord.ts';
import { almostPlainHeader, headerText, joined, runs } from '../support/arbitraries.ts';
import { reportText, SISR, SLAM } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

const URI = 'file:///p/a.md';

/** Reads a report in the short way and compares; says what the short way made of it. */
function agrees(text: string): ReportRecord | undefined | 'unclear' {
  for (const referential of [SISR, SLAM]) {
    const plain = plainRecord(URI, text, referential);
    if (plain === 'unclear') continue;
    assert.deepEqual(plain, fullRecord(URI, text, referential), JSON.stringify(text));
  }
  return plainRecord(URI, text, SISR);
}

const isRecord = (text: string) => typeof agrees(text) === 'object';

const bodyText = joined([
  ...['\n', '\n\n', '\r\n', '# ', '- [x] ', '- [ ] ', '- ', '1. ', '> ', '```\n', '`', '**', '_'],
  ...[
    'B1.1',
    'B1.1.2 ',
    'b 2.1',
    'B2.1 (SLAM) ',
    'B3.5 A.2',
    'B9.9',
    'C1',
    'Gérer des sauvegardes',
    'texte ',
    '[a](b)',
    '[',
    ']',
  ],
]);

/** Whole reports: a list of codes, fields that are filled in one way or another, and a body. */
const wholeReport = fc
  .tuple(
    fc.constantFrom('competences: [B1.1, B1.1.2]', 'competences:\n  - B2.1.1\n  - "B9.9"', ''),
    fc.oneof(fc.constant('cadre: stage1'), almostPlainHeader, headerText),
    bodyText,
  )
  .map(([list, header, body]) => reportText(`${list}\n${header}`, body));

describe('plainRecord', () => {
  const plain = {
    'every field': [
      'titre: "Un été : la suite"\ncadre: stage1\nperiode: 13/01/26 au 07/02/26\nbrouillon: oui',
      'competences: [B1.1.1, b1.2, B3.5B.1, B9.9, C2, Gérer des sauvegardes]',
      'livrables:\n  - "[Documentation](docs/d.md)"\n  - Schéma',
    ],
    'a list below its name': ['competences:\n  - B1.1\n  - "B1.2 : la suite"\n\n# note'],
    'a year of the diploma': ['contexte: pro\nannee: 2\ncompetences: [B1.1]'],
    'several codes in one value': ['competences: B1.1 et B1.2'],
    'a year of its own': ["type: stage\nniveau: '2'\ncompetences: []"],
    'fields without a value': ['titre:\nperiode: \nproductions: []\ncompetences:'],
  };
  for (const [name, lines] of Object.entries(plain)) {
    inEveryVariant(`keeps ${name} as the full readers do`, (as) => {
      assert.ok(isRecord(as(reportText(lines.join('\n')))));
    });
  }

  it('keeps the reports of the bench as the full readers do', () => {
    for (let index = 0; index < 100; index++) assert.ok(isRecord(reportOf(index)));
  });

  it('says of a text that is no report that it is none', () => {
    for (const text of ['', '# Notes', '---js\n---\n', reportText('titre: a\nlayout: post')]) {
      assert.equal(agrees(text), undefined, text);
    }
  });

  it('leaves to the full readers what is not plain', () => {
    for (const header of [
      'tags: [B1.1]',
      'competences: {a: B1.1}',
      'titre: [a, b]\ncodes: B1.1',
      'competences: [B1.1]\ndebut: 2026',
      'competences:\n  - B1.1: Gérer',
    ]) {
      assert.equal(agrees(reportText(header)), 'unclear', header);
    }
    assert.equal(agrees('---\ncompetences: [B1.1]\n'), 'unclear');
  });

  it('never keeps anything else than the full readers', () => {
    const header = fc.oneof(almostPlainHeader, headerText).map((each) => reportText(each));
    fc.assert(
      fc.property(fc.oneof(header, wholeReport), (text) => void agrees(text)),
      { numRuns: runs(1_500) },
    );
  }).timeout(30_000);
});
