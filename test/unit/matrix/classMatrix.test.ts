import assert from 'node:assert/strict';
import {
  classColumns,
  classMatrixHtml,
  classMatrixPanel,
} from '../../../src/core/matrix/classMatrix.ts';
import { printedPage } from '../../../src/core/matrix/printedPage.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import { portfolioOf, type Files } from '../support/trees.ts';

const entry = (lastName: string, files: Files, option: 'SISR' | 'SLAM' = 'SISR') => ({
  ...{ id: `file:///classe/${lastName}`, name: lastName, path: lastName },
  candidate: { option, session: 2027, lastName },
  portfolio: portfolioOf(files, option),
});
const CLASS = [
  entry('DURAND', { 'a.md': 'competences: [B1.1.1, B1.1.2, B1.4, B2.1.1]' }),
  entry('<b>X', { 'b.md': 'competences: [B1.1.1, B1.3]\nbrouillon: true' }, 'SLAM'),
];
const cell = (html: string, who: string, code: string) =>
  new RegExp(`<td class="(\\w+)" data-key="file:///classe/${who} ${code}"[^>]*>(.*?)</td>`)
    .exec(html)
    ?.slice(1);

describe('The matrix of a class', () => {
  const html = classMatrixHtml(CLASS, english);

  it('has a row for each candidate, a column for each competency and for bloc 2', () => {
    assert.equal(html.match(/scope="row"/g)?.length, 2);
    assert.deepEqual(
      classColumns(CLASS).map(({ code, lacking }) => `${code} ${lacking}`),
      ['B1.1 1', 'B1.2 2', 'B1.3 2', 'B1.4 1', 'B1.5 2', 'B1.6 2', 'B2 2'],
    );
  });

  it('says in each cell how far the candidate is', () => {
    assert.deepEqual(cell(html, 'DURAND', 'B1.1'), ['some', '2/6']);
    assert.deepEqual(cell(html, 'DURAND', 'B1.4'), ['named', '◇']);
    assert.deepEqual(cell(html, 'DURAND', 'B1.2'), ['none', '']);
    assert.deepEqual(cell(html, 'DURAND', 'B2'), ['some', '1/3']);
    assert.deepEqual(cell(html, '&lt;b&gt;X', 'B1.1'), ['draft', '( )']);
    assert.match(html, /aria-label="DURAND has not mobilised B1\.2\."/);
  });

  it('names first what most of them lack, and lets it be printed', () => {
    assert.match(classMatrixPanel(CLASS, english), /Missing most: B1\.2 \(2\/2\), B1\.3 \(2\/2\)/);
    const words = { css: 'b{}', language: 'en', t: english };
    const page = printedPage({ title: 'T', subtitle: '<s>' }, [html], words);
    assert.doesNotMatch(page, /data-\w+=|<script|<s>|<b>X/);
    assert.match(page, /script|default-src 'none'/);
  });
});
