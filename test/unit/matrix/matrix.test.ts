import assert from 'node:assert/strict';
import { buildMatrix, competencyCell, type Matrix } from '../../../src/core/matrix/matrix.ts';
import { matrixHtml, matrixPanel, matrixPage } from '../../../src/core/matrix/matrixHtml.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import { portfolioOf } from '../support/portfolios.ts';
import { reportText } from '../support/reports.ts';

const NONE = { expanded: new Set<string>() };

function sample(): Matrix {
  const portfolio = portfolioOf({
    'file:///p/b.md': reportText(
      'titre: Stage\ncadre: stage1\nperiode: 02/2026\ncompetences: [B1.1.1, B1.1.3, B1.4]',
    ),
    'file:///p/a.md': reportText('titre: GLPI\ncadre: formation\ncompetences: [B1.2]'),
    'file:///p/c.md': reportText(
      'titre: Idée\ncadre: formation\nbrouillon: true\ncompetences: [B1.1.1]',
    ),
    'file:///p/d.md': reportText('titre: "<b>?"\ncompetences: [B2.1.1]'),
  });
  return buildMatrix(portfolio);
}

/** The attributes and the text of the cell with this key. */
function cell(html: string, key: string): { readonly attributes: string; readonly text: string } {
  const found = new RegExp(`<t[hd]([^>]* data-key="${key}"[^>]*)>(.*?)</t[hd]>`).exec(html);
  assert.ok(found, key);
  return { attributes: found[1] ?? '', text: (found[2] ?? '').replace(/<[^>]*>/g, ' ').trim() };
}

describe('buildMatrix', () => {
  it('groups reports as the table does, doubtful ones and drafts last', () => {
    const groups = sample().groups.map(({ id, rows }) => [id, rows.map((row) => row.report.title)]);
    assert.deepEqual(groups, [
      ['formation', ['GLPI']],
      ['stage1', ['Stage']],
      ['noSection', ['<b>?']],
      ['drafts', ['Idée']],
    ]);
  });

  it('tells the sub-skills of a competency from its name alone', () => {
    const [glpi, stage] = sample().groups.flatMap(({ rows }) => rows);
    const [first, second] = sample().blocs[0]?.competencies ?? [];
    assert.ok(glpi && stage && first && second);
    assert.deepEqual(competencyCell(stage, first.skill), {
      subSkills: ['B1.1.1', 'B1.1.3'],
      named: false,
    });
    assert.deepEqual(competencyCell(glpi, second.skill), { subSkills: [], named: true });
    assert.deepEqual(competencyCell(glpi, first.skill), { subSkills: [], named: false });
  });
});

describe('matrixHtml', () => {
  it('says in each cell what it means, by a sign and a sentence', () => {
    const html = matrixHtml(sample(), NONE, english);
    const stage = cell(html, 'file:///p/b.md B1.1');
    assert.equal(stage.text, '2/6');
    assert.match(
      stage.attributes,
      /“Stage” evidences 2 of 6 sub-skills of B1\.1: B1\.1\.1, B1\.1\.3\./,
    );
    assert.match(stage.attributes, /data-uri="file:\/\/\/p\/b\.md" data-code="B1\.1"/);
    assert.equal(cell(html, 'file:///p/a.md B1.2').text, '◇');
    const empty = cell(html, 'file:///p/a.md B1.1');
    assert.equal(empty.text, '');
    assert.match(empty.attributes, /aria-label="“GLPI” does not evidence B1\.1\."/);
    assert.doesNotMatch(empty.attributes, /data-uri/);
  });

  it('sets drafts in brackets', () => {
    const draft = cell(matrixHtml(sample(), NONE, english), 'file:///p/c.md B1.1');
    assert.equal(draft.text, '(1/6)');
    assert.match(draft.attributes, /It is a draft and does not count\./);
  });

  it('says above each column what is covered', () => {
    const html = matrixHtml(sample(), NONE, english);
    assert.match(cell(html, 'B1.1').text, /2\/6$/);
    assert.match(cell(html, 'B1.3').text, /to mobilise$/);
    assert.match(cell(html, 'B1').text, /3\/6 competencies$/);
    assert.match(cell(html, 'B1.1').attributes, /aria-expanded="false"/);
  });

  it('shows the sub-skills of the competencies that are open, in every row', () => {
    const html = matrixHtml(sample(), { expanded: new Set(['B1.1']) }, english);
    assert.match(cell(html, 'B1.1').attributes, /aria-expanded="true"/);
    assert.match(cell(html, 'B1.1.5').text, /Gérer des sauvegardes\s+B1\.1\.5\s+to cover/);
    assert.equal(cell(html, 'file:///p/b.md B1.1.3').text, '●');
    assert.match(
      cell(html, 'file:///p/b.md B1.1.3').attributes,
      /The report “Stage” evidences B1\.1\.3: declared\./,
    );
    const widths = html
      .match(/<tr.*?<\/tr>/gs)
      ?.map((row) =>
        [...row.matchAll(/<t[hd]([^>]*)>/g)].reduce(
          (sum, [, look]) => sum + Number(/colspan="(\d+)"/.exec(look ?? '')?.[1] ?? 1),
          0,
        ),
      );
    assert.ok(widths && widths.length > 5);
    assert.equal(new Set(widths).size, 1, 'every row has the same columns');
  });

  it('shows what a report says as text', () => {
    const html = matrixPanel(sample(), NONE, english);
    assert.ok(!html.includes('<b>?'));
    assert.ok(html.includes('&lt;b&gt;?'));
  });

  it('has no two cells of one key', () => {
    const html = matrixPanel(sample(), { expanded: new Set(['B1.1', 'B2.1']) }, english);
    const keys = [...html.matchAll(/data-key="([^"]*)"/g)].map(([, key]) => key);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('is there without reports too', () => {
    const html = matrixPanel(buildMatrix(portfolioOf({})), NONE, english);
    assert.match(html, /There is no report yet\./);
    assert.match(cell(html, 'B1').text, /0\/6 competencies/);
  });
});

describe('matrixPage', () => {
  it('gives each bloc a page where all columns are too many for one', () => {
    const tables = (expanded: ReadonlySet<string>) => {
      const words = { css: '', language: 'en', t: english };
      const page = matrixPage(sample(), { expanded }, { option: 'SISR', session: 2026 }, words);
      return page.match(/<table/g)?.length;
    };
    const codes = sample().blocs.flatMap(({ competencies }) =>
      competencies.map((c) => c.skill.code),
    );
    assert.equal(tables(new Set()), 1);
    assert.equal(tables(new Set(['B1.1'])), 1);
    assert.equal(tables(new Set(codes)), 3);
  });

  it('is a whole page without a script, a target or anything from outside', () => {
    const page = matrixPage(
      sample(),
      NONE,
      { lastName: 'Durand', firstName: 'Zoé', option: 'SISR', session: 2026 },
      { css: 'body {}</style><script>', language: 'en', t: english },
    );
    assert.match(page, /^<!DOCTYPE html>/);
    assert.match(page, /Durand Zoé · BTS SIO SISR · session 2026/);
    assert.doesNotMatch(page, /<\/style><script|data-|href=|src=/);
    assert.match(page, />2\/6</);
  });
});
