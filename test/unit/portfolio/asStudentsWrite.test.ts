import assert from 'node:assert/strict';
import { contentOf } from '../../../src/core/adopt/adoption.ts';
import { completeHeader } from '../../../src/core/adopt/completeHeader.ts';
import { understand } from '../../../src/core/adopt/understand.ts';
import { checkReport } from '../../../src/core/checks/checkReport.ts';
import type { ReportEntry } from '../../../src/core/portfolio/reportEntry.ts';
import { readEntry } from '../../../src/core/portfolio/readEntry.ts';
import { readPeriod } from '../../../src/core/report/period.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { reportOf, reportText, SISR } from '../support/reports.ts';

const read = (header: string, body = '') =>
  readEntry('file:///a.md', reportText(header, body), SISR);

function report(header: string, body = ''): ReportEntry {
  const entry = read(header, body);
  assert.ok(entry, header);
  assert.equal(entry.broken, false, header);
  return entry;
}

const codesOf = ({ mentions }: ReportEntry) =>
  mentions.map(({ resolution, written }) =>
    resolution.kind === 'known' ? resolution.skill.code : `?${written}`,
  );

describe('Headers as students write them', () => {
  const LIST = 'competences: [B1.1]';

  it('say a section by a year of the diploma and a context', () => {
    for (const [lines, section] of [
      ['annee: 1\ncontexte: pro', 'stage1'],
      ['annee: 2\ncontexte: pro', 'stage2'],
      ['contexte: entreprise\nannee: 1', 'stage1'],
      ['annee: "2"\ncontexte: entreprise', 'stage2'],
      ['annee: 2\ntype: formation', 'formation'],
      ['cadre: Atelier de professionnalisation', 'formation'],
      ...['AP1', 'AP2', 'AP3', 'AP4'].map((ap) => [`cadre: ${ap}`, 'formation'] as const),
      ['cadre: Projet de cours', 'formation'],
    ] as const) {
      const { section: found, period } = report(`${lines}\n${LIST}`);
      assert.equal(found, section, lines);
      assert.equal(period, undefined, lines);
    }
  });

  it('say a period by two fields, two bare dates, or a start without an end', () => {
    for (const lines of [
      'dateStart: 2026-01-13\ndateEnd: 2026-02-07',
      'debut: 2026-01-13\nfin: 2026-02-07',
      'début: 13/01/2026\nfin: 07/02/2026',
      'periode: 13/01/2026 07/02/2026',
      'periode: 01/2024 07/2024',
      'periode: 09/2025 - en cours',
      'periode: 15/09/2025 au auj.',
      'annee: 2025',
      'annee: 2024-2025',
    ]) {
      const { period } = report(`${lines}\n${LIST}`);
      assert.ok(period !== undefined && readPeriod(period), lines);
    }
  });

  it('say no period by the date of a page', () => {
    for (const line of ['publishDate: 2026-01-13', 'pubDate: 2026-01-13']) {
      assert.equal(report(`${line}\n${LIST}`).period, undefined, line);
    }
  });

  it('name one skill by each map of a code and a label', () => {
    for (const [lines, codes] of [
      [
        'competences:\n  - code: B1.1\n    label: Gérer le patrimoine informatique\n  - {code: B1.4, label: Travailler en mode projet}',
        ['B1.1', 'B1.4'],
      ],
      [
        'competences:\n  B1.1: Gérer le patrimoine informatique\n  B1.2: Répondre aux incidents',
        ['B1.1', 'B1.2'],
      ],
      ['competences:\n  - B1.1: Gérer le patrimoine informatique', ['B1.1']],
      ['competences:\n  - label: Gérer des sauvegardes', ['B1.1.5']],
    ] as const) {
      assert.deepEqual(codesOf(report(lines)), codes, lines);
    }
  });

  it('name one production by a name and a link', () => {
    const { productions } = report(
      `${LIST}\nproductions:\n  - nom: Procédure\n    lien: docs/procedure.pdf\n  - {nom: Schéma, lien: https://exemple.fr/a}`,
    );
    assert.deepEqual(productions, [
      { label: 'Procédure', target: 'docs/procedure.pdf' },
      { label: 'Schéma', target: 'https://exemple.fr/a' },
    ]);
  });

  it('stand above bodies of MDX, read as far as they are Markdown', () => {
    const body = [
      "import { Tabs } from './tabs'",
      '',
      '<Tabs>',
      '',
      '- [x] B1.2.1 {props.done}',
      '',
      '</Tabs>',
      '',
    ].join('\n');
    assert.deepEqual(codesOf(report(LIST, body)), ['B1.1', 'B1.2.1']);
  });
});

describe('A page whose only sign is a shared key', () => {
  const COURSE = 'title: Cours de réseau\ndate: 2025-09-01\ntags: [réseau, B1, cours]';
  const SIGNS = ['tags: [B1.1]', 'competency_refs: ["B1.1"]'];

  it('is no report unless it names a skill, has a title, and a period or a section', () => {
    assert.equal(read(COURSE), undefined);
    for (const line of SIGNS) {
      assert.equal(read(line), undefined, line);
      assert.equal(read(`title: Sauvegardes\n${line}`), undefined, line);
      assert.equal(read(`date: 2025-09-01\n${line}`), undefined, line);
      assert.ok(read(`title: Sauvegardes\ndate: 2025-09-01\n${line}`), line);
      assert.ok(read(`title: Sauvegardes\ncadre: stage1\n${line}`), line);
    }
  });

  it('can be taken by hand', () => {
    for (const line of SIGNS) {
      const text = reportText(`title: Sauvegardes\n${line}`, 'Texte.\n');
      const adoption = understand(text, 'a.md', SISR);
      assert.ok(adoption);
      const edits = completeHeader(text, contentOf(adoption), SISR);
      const entry = readEntry('file:///a.md', applyEdits(text, edits ?? []), SISR);
      assert.ok(entry, line);
      assert.ok(codesOf(entry).includes('B1.1'), line);
    }
  });
});

describe('A report that is being written', () => {
  it('raises few alarms, each once', () => {
    const codes = (header: string) =>
      checkReport(reportOf(reportText(header))).map(({ code }) => code);
    assert.deepEqual(codes('brouillon: true\ncompetences: [B1.1, B1.2, B1.3]'), []);
    const vague = codes('competences: [B1.1, B1.2, B1.3]').filter((code) =>
      code.startsWith('competency'),
    );
    assert.equal(vague.length, 1);
    const prose = codes('contexts: J’ai fait mon stage. C’était bien.\ncompetences: [B1.1]');
    assert.ok(!prose.includes('unknown-key'));
  });
});
