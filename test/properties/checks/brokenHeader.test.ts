import type { Report } from '../../../src/core/report/report.ts';
import { readEntry } from '../../../src/core/portfolio/readEntry.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkReport } from '../../../src/core/checks/checkReport.ts';
import { offeredFixes } from '../../../src/core/checks/offeredFixes.ts';
import type { Problem } from '../../../src/core/checks/problem.ts';
import { checkNearReport } from '../../../src/core/checks/nearReport.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { headerText, runs } from '../../unit/support/arbitraries.ts';
import { FAULTS, KEYS, type HeaderFault } from '../../unit/support/brokenHeaders.ts';
import { reportOf, reportText, SISR } from '../../unit/support/reports.ts';
import { inEveryVariant, VARIANTS, type Variant } from '../../unit/support/variants.ts';
import { readReport } from '../../../src/core/report/readReport.ts';

const URI = 'file:///p/a.md';

function withLine(keys: readonly string[], at: number, line: string): string {
  return reportText([...keys.slice(0, at), line, ...keys.slice(at)].join('\n'), '# Été\n');
}

const declared = ({ mentions }: Report) =>
  mentions.filter(({ kind }) => kind === 'declared').map(({ written }) => written);

/** Puts a fault among keys, and checks the row, the problem, its place and its fix. */
function expectMended(keys: readonly string[], at: number, fault: HeaderFault, as: Variant['of']) {
  const text = as(withLine(keys, at, fault.line));
  const record = readEntry(URI, text, SISR);
  assert.ok(record?.broken, 'a row, and marked as broken');
  const found = reportOf(text);
  assert.deepEqual(declared(found), ['B1.1.1', 'B1.2.1']);
  const whole = readEntry(URI, as(reportText(keys.join('\n'))), SISR);
  assert.deepEqual([record.title, record.section], [whole?.title ?? record.title, whole?.section]);
  assert.deepEqual([record.period, record.listed], [whole?.period, whole?.listed]);
  const [problem, ...more] = checkReport(found).filter(({ code }) => code === 'header-unreadable');
  assert.ok(problem && more.length === 0, 'one problem');
  const from = text.indexOf(as(fault.line).replace('\uFEFF', ''));
  const to = from + as(fault.line).length;
  assert.ok(from <= problem.span.start && problem.span.end <= to, 'at its place');
  assert.equal(problem.fixes.length, fault.mended === undefined ? 0 : 1);
  if (fault.mended === undefined) return;
  const after = applyEdits(text, problem.fixes[0]?.edits ?? []);
  assert.equal(after, as(withLine(keys, at, fault.mended)));
  assert.equal(offeredOf(problem, text).length, 1, 'and it is offered');
  assert.deepEqual(reportOf(after).header.errors, []);
}

/** The fixes of a problem that the light bulb offers. */
const offeredOf = (problem: Problem, text: string) =>
  offeredFixes(problem, { text, referential: SISR, check: (it) => checkReport(reportOf(it)) });

describe('A broken header', () => {
  for (const fault of FAULTS) {
    inEveryVariant(`with ${fault.name} is a report, before and after every key`, (as) => {
      for (let at = 0; at <= KEYS.length; at++) expectMended(KEYS, at, fault, as);
    });
  }

  it('is one in any order of its keys, and mended by its fix', () => {
    const order = fc.shuffledSubarray([...KEYS], { minLength: 1 });
    const keys = order.map((some) =>
      some.some((key) => key.startsWith('comp')) ? some : [...some, KEYS[3] ?? ''],
    );
    const fault = fc.constantFrom(...FAULTS);
    fc.assert(
      fc.property(keys, fc.nat(6), fault, fc.constantFrom(...VARIANTS), (some, at, each, { of }) =>
        expectMended(some, Math.min(at, some.length), each, of),
      ),
      { numRuns: runs(300) },
    );
  });

  it('shows its title though the title is what is broken', () => {
    const titles = {
      'GSB : GLPI': 'GSB : GLPI',
      '"GSB : été': 'GSB : été',
      '[GSB] été': '[GSB] été',
      '@été': '@été',
    };
    for (const [written, title] of Object.entries(titles)) {
      const text = reportText(`titre: ${written}\ncompetences:\n  - B1.1.1`);
      assert.equal(readEntry(URI, text, SISR)?.title, title);
    }
  });

  inEveryVariant('in which the list itself is broken is mended too', (as) => {
    const lists = {
      'competences [B1.1.1]': 'competences: [B1.1.1]',
      'competences = B1.1.1': 'competences: B1.1.1',
      'competences: [B1.1.1': 'competences: [B1.1.1]',
      'titre: Été\n  competences: [B1.1.1]': 'titre: Été\ncompetences: [B1.1.1]',
      'titre:\n  competences:\n    - B1.1.1': 'titre:\ncompetences:\n  - B1.1.1',
      'projet:\n  - competences: B1.1.1': undefined,
      'titre:\n  competences:\n    - B1.1.1\ntags:\n- "B1.1"': undefined,
      'a: "x\ncompetences: [B1.1.1]\nb: y"': undefined,
      'a: b\n...\ncompetences: [B1.1.1]': undefined,
    };
    for (const [list, mended] of Object.entries(lists)) {
      const text = as(reportText(list, 'Été\n'));
      assert.ok(readEntry(URI, text, SISR)?.broken, list);
      const [problem] = checkReport(reportOf(text)).filter(({ code }) => code.startsWith('header'));
      assert.ok(problem, list);
      if (mended === undefined) continue;
      const after = applyEdits(text, problem.fixes[0]?.edits ?? []);
      assert.equal(after, as(reportText(mended, 'Été\n')));
      assert.equal(offeredOf(problem, text).length, 1, `offered: ${list}`);
      assert.deepEqual(declared(reportOf(after)), ['B1.1.1']);
    }
  });

  describe('whose fences or blank lines mislead', () => {
    /** It is a row, and a problem says so; its fix, where it has one, makes a sound report of it. */
    const expectShown = (text: string, mended?: string): void => {
      const record = readEntry(URI, text, SISR);
      assert.ok(record?.broken, `a row: ${JSON.stringify(text.slice(0, 200))}`);
      const [problem] = checkReport(reportOf(text)).filter(({ code }) => code.startsWith('header'));
      assert.ok(problem, 'a problem');
      const [fix] = offeredOf(problem, text);
      if (mended === undefined) return;
      assert.ok(fix, `a fix: ${JSON.stringify(text)}`);
      const after = applyEdits(text, fix.edits);
      assert.equal(after, mended);
      assert.equal(reportOf(after).header.frontMatter.state, 'closed');
      assert.deepEqual(declared(reportOf(after)), ['B1.1.1', 'B1.2.1']);
    };

    inEveryVariant(
      'is a report with a blank line anywhere in it, though nothing closes it',
      (as) => {
        for (let at = 1; at < KEYS.length; at++) {
          const lines = [...KEYS.slice(0, at), '', ...KEYS.slice(at)];
          expectShown(as(`---\n${lines.join('\n')}\n\n# Été\n\nDu texte.\n`));
        }
        expectShown(
          as('---\ntitre: Été\n\ncompetences:\n  - B1.1.1\n  - B1.2.1\n\n# Été\n'),
          as('---\ntitre: Été\n\ncompetences:\n  - B1.1.1\n  - B1.2.1\n---\n\n# Été\n'),
        );
      },
    );

    inEveryVariant('is a report with words behind its opening fence', (as) => {
      const header = KEYS.join('\n');
      expectShown(
        as(`--- mon rapport\n${header}\n---\n# Été\n`),
        as(`---\n# mon rapport\n${header}\n---\n# Été\n`),
      );
    });

    inEveryVariant('is a report with words behind a fence anywhere in it', (as) => {
      for (let at = 1; at <= KEYS.length; at++) {
        const lines = [...KEYS.slice(0, at), '--- foo', ...KEYS.slice(at)];
        expectShown(as(`---\n${lines.join('\n')}\n---\n# Été\n`));
        expectShown(as(`---\n${lines.join('\n')}\n\n# Été\n`));
      }
      const list = 'competences: [B1.1.1, B1.2.1]';
      expectShown(
        as(`---\ntitre: Été\n--- foo\n${list}\n---\n# Été\n`),
        as(`---\ntitre: Été\n# --- foo\n${list}\n---\n# Été\n`),
      );
    });

    inEveryVariant('is a report though its list stands too far down to be read', (as) => {
      const long = '# commentaire\n'.repeat(4_000);
      for (const blank of ['', '\n', '\n\n']) {
        for (const [before, after] of [
          [long, ''],
          [long, long],
          ['', long],
        ] as const) {
          const header = `titre: Été\n${before}${blank}cadre: stage1\n${KEYS[3] ?? ''}\n${after}`;
          expectShown(as(`---\n${header}---\n# Été\n`));
        }
      }
      const record = readEntry(URI, as(`---\ntitre: Été\n${long}${KEYS[3] ?? ''}\n---\n`), SISR);
      assert.equal(record?.title, as('Été').replace('\uFEFF', ''));
    });

    it('is none where nothing of it is a list', () => {
      for (const text of [
        '---\ntitre: Été\n\nRemarque : rien.\n\ncompetences: [B1.1.1\n\n# x\n'.replace('comp', 'x'),
        '---\ntitre: Été\n\nDu texte.\n\ncompetences: [B1.1.1]\n',
        '--- js\ncompetences: [B1.1.1]\n---\n',
        '---js\ncompetences: [B1.1.1]\n---\n',
        '--- toml\ncompetences: [B1.1.1]\n---\n',
        '--- foo\ntitre: x\n---\n',
        `---\n\n${'mot '.repeat(10_000)}\ncompetences: [B1.1.1]\n---\n`,
      ]) {
        assert.equal(readReport(text, SISR), undefined, text.slice(0, 100));
      }
    });
  });

  it('counts no list that YAML takes for a part of something else', () => {
    for (const header of [
      'autre:\n  competences: [B1.1.1]',
      'autre: a : b\ntexte: |\n  competences: [B1.1.1]\ncompetences: []',
      'a: b : c\nautre:\n  competences: [B1.1.1]',
    ]) {
      assert.deepEqual(declared(reportOf(reportText(header))), [], header);
    }
  });

  it('of another tool is no report', () => {
    for (const header of [
      'title: GSB : GLPI\nlayout: post\ntags: [linux]',
      'title: "Mes compétences : la suite\ndate: 2026-01-13',
      'titre: "Mes compétences\ncontexte: stage',
      'title: a\ndescription: |\n  competences: [B1.1.1]\n',
      'title: a : b\ndescription: |\n  competences: [B1.1.1]\n',
      'title: a\nune ligne sur les compétences',
      'skills:\n  langues: [fr',
      `title: ${'['.repeat(300)}`,
    ]) {
      const text = reportText(header, '- [x] B1.1.1\n');
      assert.equal(readReport(text, SISR), undefined, header);
      assert.deepEqual(checkNearReport(text, SISR), [], header);
    }
  });

  it('never makes a fix that loses the report or anything that it declares', () => {
    fc.assert(
      fc.property(headerText, fc.nat(6), fc.constantFrom(...VARIANTS), (line, at, { of }) => {
        const text = of(withLine(KEYS, at, line));
        const before = readReport(text, SISR);
        if (!before) return;
        for (const { code, fixes } of checkReport(before)) {
          if (code !== 'header-unreadable') continue;
          for (const { edits } of fixes) {
            const after: Report | undefined = readReport(applyEdits(text, edits), SISR);
            assert.ok(after, 'still a report');
            const kept = declared(after);
            const lost: readonly string[] = declared(before).filter((each) => !kept.includes(each));
            assert.deepEqual(lost, [], JSON.stringify(text));
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
