import assert from 'node:assert/strict';
import {
  folderNamedAfter,
  folderOfSection,
  newReportText,
  reportFileName,
} from '../../../src/core/language/newReport.ts';
import { REPORT_KINDS, reportTemplate } from '../../../src/core/language/reportTemplates.ts';
import { PortfolioIndex } from '../../../src/core/portfolio/portfolioIndex.ts';
import { reportOf, reportText, SISR } from '../support/reports.ts';

describe('A new report', () => {
  const titles = [
    'Serveur GLPI',
    'Projet : suite # 2',
    'oui',
    '1.10',
    '"Été"',
    '- [x] B1',
    '😀\n---\na: b',
  ];
  for (const title of titles) {
    it(`says what it was told: ${JSON.stringify(title)}`, () => {
      const { text, cursor } = newReportText({
        ...{ title, kind: 'free' },
        ...{ section: 'stage1', period: 'mars 2026' },
      } as const);
      const report = reportOf(text);
      assert.deepEqual(report.header.errors, []);
      assert.equal(report.field('title')?.values[0]?.value, title.replace(/\s+/g, ' '));
      assert.equal(report.field('section')?.values[0]?.value, 'stage1');
      assert.equal(report.field('period')?.values[0]?.value, 'mars 2026');
      assert.equal(text.slice(cursor - 17, cursor + 1), 'competences:\n  - \n');
      assert.equal(report.field('competencies')?.shape, 'blockList');
    });
  }

  it('leaves room for a period that is still to come', () => {
    const { text } = newReportText({
      ...{ title: 'a', kind: 'free', section: 'formation', period: ' ' },
    } as const);
    assert.equal(reportOf(text).field('period')?.shape, 'empty');
  });

  for (const kind of REPORT_KINDS) {
    it(`has the sections and codes of its kind: ${kind}`, () => {
      const about = { title: 'a', kind, section: 'formation', period: '' } as const;
      const { text, cursor } = newReportText(about);
      const report = reportOf(text);
      const { mentions } = report;
      const { codes, sections } = reportTemplate(kind);
      assert.deepEqual(report.header.errors, []);
      assert.deepEqual(
        mentions.map(({ written }) => written),
        codes,
      );
      const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      assert.deepEqual(
        headings,
        sections.map(({ heading }) => heading),
      );
      assert.equal(text.slice(cursor - 4, cursor + 1), '  - \n');
    });
  }

  it('gets a file name that every system takes and none has yet', () => {
    const names: readonly [string, string][] = [
      ['Mise en place d’un serveur GLPI', 'mise-en-place-d-un-serveur-glpi.md'],
      ['Cœur de réseau : été !', 'coeur-de-reseau-ete.md'],
      ['../../etc/passwd', 'etc-passwd.md'],
      ['CON', 'rapport-con.md'],
      ['😀', 'rapport.md'],
    ];
    for (const [title, name] of names) assert.equal(reportFileName(title, []), name);
    assert.equal(reportFileName('Veille', ['Veille.md', 'veille-2.md']), 'veille-3.md');
    assert.ok(reportFileName('mot '.repeat(100), []).length <= 63);
  });

  it('goes where the other reports of its section are', () => {
    const portfolio = new PortfolioIndex(SISR);
    const add = (uri: string, section: string) =>
      portfolio.setFile(uri, reportText(`cadre: ${section}\ncompetences: []`));
    add('file:///p/x/a.md', 'stage1');
    add('file:///p/y/b.md', 'stage1');
    add('file:///p/y/c.md', 'stage1');
    add('file:///p/z/d.md', 'formation');
    assert.equal(folderOfSection(portfolio.reports(), 'stage1'), 'file:///p/y');
    assert.equal(folderOfSection(portfolio.reports(), 'stage2'), undefined);
    assert.equal(folderNamedAfter(['docs', 'stage-1', 'stage_2'], 'stage2'), 'stage_2');
    assert.equal(folderNamedAfter(['docs'], 'formation'), undefined);
  });
});
