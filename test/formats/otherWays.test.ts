import assert from 'node:assert/strict';
import * as SheetJS from '@e965/xlsx';
import fc from 'fast-check';
import type { Nodes, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { tableCsv } from '../../src/core/table/csv.ts';
import { tableHtml } from '../../src/core/table/html.ts';
import { tableMarkdown } from '../../src/core/table/markdown.ts';
import { csvText } from '../../src/core/text/escaping.ts';
import { readXml, descendants } from '../../src/core/table/workbook/xml.ts';
import { anyCharacter } from '../unit/support/arbitraries.ts';
import { row, table } from '../unit/support/tables.ts';

const content = table({
  formation: [
    row({
      title: 'GLPI | inventaire & <parc>',
      productions: [
        { label: 'Procédure', target: 'https://docs.example/a b' },
        { label: 'Piège', target: 'javascript:alert(1)' },
        { label: 'Schéma' },
      ],
    }),
  ],
  stage2: [row({ title: '=HYPERLINK("http://x")', period: '-' })],
});

/** The cells of the CSV text as a spreadsheet program splits them. */
function cellsOf(csv: string): unknown[][] {
  const workbook = SheetJS.read(csv, { type: 'string', raw: true, FS: ';' });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
  assert.ok(sheet);
  return SheetJS.utils.sheet_to_json(sheet, { header: 1, raw: true, defval: '' });
}

describe('tableCsv', () => {
  it('has one line a réalisation, for a French spreadsheet', () => {
    const csv = tableCsv(content);
    assert.ok(
      csv.startsWith(
        '\uFEFF"Cadre";"Réalisation";"Productions";"Période";"Gérer le patrimoine informatique";',
      ),
    );
    assert.equal(csv.split('\r\n').length, 4);
    const [, first, second] = cellsOf(csv);
    assert.deepEqual(first, [
      'Réalisation en cours de formation',
      'GLPI | inventaire & <parc>',
      'Procédure (https://docs.example/a b)\nPiège\nSchéma',
      '13/01/26 au 07/02/26',
      ...['X', '', '', 'X', '', ''],
    ]);
    assert.deepEqual(second?.slice(1, 4), [`'=HYPERLINK("http://x")`, '', `'-`]);
  });

  it('keeps every text that a spreadsheet would compute text', () => {
    const start = fc.constantFrom(
      ...['=', '+', '-', '@', '\t=', '\r=', ' =', '＝', '＋', '－', '＠', '"=', '\n@', '﹦', '⁺'],
      ...['\u200B=', '\uFEFF+', '\u0000='],
    );
    fc.assert(
      fc.property(
        fc.tuple(start, fc.string()).map((parts) => parts.join('')),
        (title) => {
          const [, line] = cellsOf(tableCsv(table({ formation: [row({ title, period: title })] })));
          for (const cell of [line?.[1], line?.[3]])
            assert.doesNotMatch(String(cell).normalize('NFKC'), /^[\s\p{Cc}\p{Cf}]*[=+\-@]/u);
        },
      ),
    );
  });

  it('is quoted throughout: no break, tab or comma begins a cell of its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...['\r', '\n', '\t', ',', ';', '"', '=', '1', 'a', '\r\n'])),
        (parts) => {
          const text = parts.join('');
          const csv = csvText([
            [text, '1'],
            ['', text],
          ]);
          assert.match(csv, /^\uFEFF(?:"(?:[^"\r]|"")*";"(?:[^"\r]|"")*"\r\n){2}$/);
          assert.doesNotMatch(csv, /[\uFEFF;\n]"(?:[\t\n]|[\s\uFEFF]*=)/);
        },
      ),
    );
  });
});

describe('tableMarkdown', function () {
  const parser = unified().use(remarkParse).use(remarkGfm);

  it('writes a table a section, with links that a site may open', () => {
    const lines = tableMarkdown(content).split('\n');
    assert.equal(lines[0], '## Tableau de synthèse des réalisations professionnelles');
    assert.ok(lines.includes('- NOM et prénom : DURAND Zoé'));
    assert.ok(lines.includes('- Adresse URL du portfolio : <https://portfolio.example/zoe>'));
    assert.ok(
      lines.includes(
        '| **GLPI \\| inventaire \\& \\<parc\\>**<br>[Procédure](https://docs.example/a%20b)<br>Piège<br>Schéma' +
          ' | 13/01/26 au 07/02/26 | X |  |  | X |  |  |',
      ),
    );
    assert.equal(lines.filter((line) => line.startsWith('### ')).length, 2);
  });

  it('has no HTML but its own breaks, whatever the address of the portfolio is', () => {
    const markup = fc.constantFrom(
      'plaintext',
      '<plaintext>',
      '</p>',
      '<!--',
      'xmp',
      'a(b)',
      '&lt;x',
    );
    fc.assert(
      fc.property(markup, fc.string(), (start, rest) => {
        const text = start + rest;
        const productions = [{ label: text, target: text }];
        const rows = { formation: [row({ title: text, productions, period: text })] };
        const tree: Root = parser.parse(tableMarkdown(table(rows, { url: text, lastName: text })));
        const html: string[] = [];
        const visit = (node: Nodes): void => {
          if (node.type === 'html') html.push(node.value);
          if ('children' in node) node.children.forEach(visit);
        };
        visit(tree);
        assert.deepEqual(
          html.filter((each) => each !== '<br>'),
          [],
        );
      }),
    );
    const { children } = parser.parse(tableMarkdown(table({}, { url: 'plaintext' })));
    assert.match(JSON.stringify(children), /plaintext/);
  });

  it('stays one table of eight columns whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const tree: Root = parser.parse(tableMarkdown(table({ stage1: [row({ title })] })));
        const tables = tree.children.filter((node): node is Table => node.type === 'table');
        const widths = tables.map(({ children }) => children.map((each) => each.children.length));
        assert.deepEqual(widths, [[8, 8]]);
      }),
    );
  });
});

describe('tableHtml', () => {
  it('is well formed, says what heads what, and opens no script', () => {
    const part = readXml(tableHtml(content));
    assert.ok(part);
    const elements = [...descendants(part.root)];
    const named = (name: string) => elements.filter((element) => element.name === name);
    assert.deepEqual(
      named('a').map(({ attributes }) => attributes.href),
      ['https://portfolio.example/zoe', 'https://docs.example/a%20b'],
    );
    assert.equal(named('tbody').length, 3);
    assert.equal(named('th').filter(({ attributes }) => attributes.scope === 'col').length, 8);
    const title = named('th').find(({ attributes }) => attributes.scope === 'row');
    assert.ok(title?.text.startsWith('GLPI | inventaire & <parc>'));
  });

  it('is well formed for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const productions = [{ label: text, target: text }];
        assert.ok(
          readXml(
            tableHtml(table({ formation: [row({ title: text, productions })] }, { url: text })),
          ),
        );
      }),
    );
  });
});
