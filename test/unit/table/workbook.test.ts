import assert from 'node:assert/strict';
import {
  columnLetters,
  columnNumber,
  readRange,
} from '../../../src/core/table/workbook/cellRef.ts';
import { linkTarget, webAddress } from '../../../src/core/table/workbook/links.ts';
import { moveFormula, moveRange } from '../../../src/core/table/workbook/moveRefs.ts';
import { RowMap } from '../../../src/core/table/workbook/rowMap.ts';
import { lineCount, lineHeight, textWidth } from '../../../src/core/table/workbook/textMetrics.ts';
import { cellText, escapeCellText } from '../../../src/core/table/workbook/xmlText.ts';

describe('text metrics', () => {
  it('counts the lines of a text that wraps', () => {
    const style = { size: 10, bold: false };
    assert.equal(lineCount('', 100, style), 1);
    assert.equal(lineCount('a\n\nb', 100, style), 3);
    assert.equal(lineCount('mot '.repeat(20), 100, style), 4);
    assert.equal(lineCount('x'.repeat(100), 100, style), 6);
    assert.equal(lineCount('court x'.padEnd(60, 'x'), 100, style), 4);
    assert.equal(lineCount('avant-après', textWidth('avant-', style), style), 2);
  });

  it('has the line heights of a spreadsheet', () => {
    assert.deepEqual([9, 11, 12, 14, 18].map(lineHeight), [12, 14.25, 15.75, 18, 23.25]);
  });
});

describe('references', () => {
  it('reads and writes columns', () => {
    for (const [letters, number] of [
      ['A', 1],
      ['Z', 26],
      ['AA', 27],
      ['AZ', 52],
      ['XFD', 16384],
    ] as const) {
      assert.equal(columnNumber(letters), number);
      assert.equal(columnLetters(number), letters);
    }
    assert.equal(readRange('A:H'), undefined);
  });

  const map = new RowMap([
    { after: 17, count: 3, like: 17 },
    { after: 25, count: 1, like: 25 },
  ]);

  it('moves blocks and lets them grow', () => {
    const move = (ref: string): string => moveRange(ref, (range) => map.range(range));
    assert.deepEqual(['A17', 'A18', 'A1:H35', 'C9:H17', 'C18:H26', 'A26', 'A:H'].map(move), [
      'A17',
      'A21',
      'A1:H39',
      'C9:H17',
      'C21:H30',
      'A30',
      'A:H',
    ]);
    assert.equal(
      moveRange('C9:H17', (range) => map.ruleRange(range)),
      'C9:H20',
    );
  });

  it('moves what a formula means on the sheet, and nothing else', () => {
    const cases: Record<string, string> = {
      'SUM(C9:C26)+$A$18': 'SUM(C9:C30)+$A$21',
      "'Feuille d''été'!A18&Autre!A18": "'Feuille d''été'!A21&Autre!A18",
      'IF(A18="A18 B20",LOG10(B18),TAB[[#All],[A18]])':
        'IF(A21="A18 B20",LOG10(B21),TAB[[#All],[A18]])',
      'A18(1)+nom_A18+A18.b': 'A18(1)+nom_A18+A18.b',
      '$18:$20': '$21:$23',
    };
    for (const [formula, moved] of Object.entries(cases)) {
      assert.equal(moveFormula(formula, map, 'Feuille d’été'.replace('’', "'"), true), moved);
    }
    assert.equal(moveFormula('A18+Feuille!A18', map, 'feuille', false), 'A18+Feuille!A21');
  });
});

describe('links', () => {
  it('lead to the web, to mail and to files beside the table only', () => {
    const cases: Record<string, string | undefined> = {
      'https://a.example/é à?x=1#y': 'https://a.example/%C3%A9%20%C3%A0?x=1#y',
      'https://a.example/100%?q=%20': 'https://a.example/100%25?q=%20',
      'https://a.example/#a#b': 'https://a.example/#a%23b',
      'mailto:zoe@example.org': 'mailto:zoe@example.org',
      'docs/procédure.md': 'docs/proc%C3%A9dure.md',
      'javascript:alert(1)': undefined,
      'data:text/html,x': undefined,
      'file:///c:/x': undefined,
      'https://': undefined,
      '\uD800': undefined,
      '': undefined,
    };
    for (const [target, address] of Object.entries(cases))
      assert.equal(linkTarget(target), address, target);
    assert.equal(linkTarget(`https://a.example/${'x'.repeat(3000)}`), undefined);
  });

  it('adds the scheme that a student left out', () => {
    assert.equal(webAddress('zoe.github.io/portfolio'), 'https://zoe.github.io/portfolio');
    assert.equal(webAddress(' http://zoe.example '), 'http://zoe.example');
    assert.equal(webAddress('bientôt en ligne'), undefined);
    assert.equal(webAddress('=1+1'), undefined);
  });
});

describe('cell text', () => {
  it('is what a cell can hold', () => {
    assert.equal(cellText('a\r\nb\rc\u2028d\te\u0000\uFFFF'), 'a\nb\nc\nd e');
    assert.equal(cellText('\uD83Da\uDE00👍'), 'a👍');
    const long = cellText(`${'x'.repeat(32_765)}👍👍`);
    assert.equal(long.length, 32_766);
    assert.ok(long.endsWith('x…'));
    assert.equal(escapeCellText('_x000B_ <_x00> &'), '_x005F_x000B_ &lt;_x00&gt; &amp;');
  });
});
