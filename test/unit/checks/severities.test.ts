import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { checkReport } from '../../../src/checks/checkReport.ts';
import type { Problem } from '../../../src/checks/problem.ts';
import { allSafeEdits } from '../../../src/checks/safeEdits.ts';
import {
  DEFAULT_SEVERITIES,
  PROBLEM_CODES,
  severitiesFrom,
} from '../../../src/checks/severities.ts';
import { whyFinished } from '../../../src/checks/world.ts';
import { Portfolio } from '../../../src/portfolio/portfolio.ts';
import { applyEdits } from '../../../src/text/span.ts';
import { reading, reportText, SISR } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

interface Setting {
  readonly default: unknown;
  readonly properties?: Readonly<Record<string, { readonly description: string }>>;
}

describe('severities', () => {
  it('are those that the manifest shows, each with a name in both languages', () => {
    const { properties } = (json('package.json') as Manifest).contributes.configuration;
    const setting = properties['portfolioSio.problems.severity'];
    assert.deepEqual(setting?.default, DEFAULT_SEVERITIES);
    assert.deepEqual(Object.keys(setting.properties ?? {}), PROBLEM_CODES);
    for (const file of ['package.nls.json', 'package.nls.fr.json']) {
      const words = json(file) as Record<string, string>;
      assert.deepEqual(
        PROBLEM_CODES.filter((code) => !words[`problem.${code}`]),
        [],
      );
    }
  });

  it('have one page for each rule, which begins with its name and says its severity', () => {
    const names = readdirSync('docs/problems').map((name) => name.replace(/\.md$/, ''));
    assert.deepEqual(names.sort(), PROBLEM_CODES);
    const french = json('package.nls.fr.json') as Record<string, string>;
    const words = {
      error: 'erreur',
      warning: 'avertissement',
      information: 'information',
      hint: 'indice',
      off: 'désactivée',
    };
    for (const code of PROBLEM_CODES) {
      const page = readFileSync(`docs/problems/${code}.md`, 'utf8');
      assert.ok(page.startsWith(`# ${french[`problem.${code}`] ?? ''}\n`), code);
      assert.ok(
        page.includes(
          `\`${code}\` · gravité par défaut\u00a0: ${words[DEFAULT_SEVERITIES[code]]}\n`,
        ),
        code,
      );
      assert.ok(page.includes('\n## In English\n'), code);
    }
  });

  it('follow the setting, and their default where it is wrong', () => {
    const wanted = {
      'unknown-code': 'hint',
      'no-code': 'off',
      'other-option': 'loud',
      rien: 'off',
    };
    const severities = severitiesFrom(wanted);
    assert.deepEqual(severities, {
      ...DEFAULT_SEVERITIES,
      'unknown-code': 'hint',
      'no-code': 'off',
    });
    for (const wrong of [undefined, null, 'off', 3]) {
      assert.deepEqual(severitiesFrom(wrong), DEFAULT_SEVERITIES);
    }
  });

  it('turn problems up, down and off', () => {
    const report = reading(reportText('competences: [B9.9]'));
    const severityWith = (setting: unknown) =>
      checkReport(report, {}, severitiesFrom(setting)).find(({ code }) => code === 'unknown-code')
        ?.severity;
    assert.equal(severityWith({}), 'error');
    assert.equal(severityWith({ 'unknown-code': 'hint' }), 'hint');
    assert.equal(severityWith({ 'unknown-code': 'off' }), undefined);
  });
});

describe('whyFinished', () => {
  const { coverage } = new Portfolio(SISR);
  const complete = coverage.map((bloc) => ({ ...bloc, complete: true }));

  it('waits for the July of the session', () => {
    assert.equal(whyFinished(2026, { year: 2026, month: 6 }, coverage), undefined);
    assert.equal(whyFinished(2026, { year: 2026, month: 7 }, coverage), 'session-over');
    assert.equal(whyFinished(2026, { year: 2027, month: 1 }, coverage), 'session-over');
    assert.equal(whyFinished(undefined, { year: 2030, month: 1 }, coverage), undefined);
  });

  it('ends with the last competency', () => {
    assert.equal(whyFinished(2026, { year: 2026, month: 1 }, complete), 'all-covered');
  });
});

describe('allSafeEdits', () => {
  inEveryVariant('mends at once what may be mended unseen, and nothing else', (as) => {
    const header = 'competances: x\ncompetences: [B1.1, B1.1, b1.1, B9.9]\nperiode:13/01/26';
    const text = as(reportText(header, '- [x] B1.2 é 😀'));
    const edits = allSafeEdits(checkReport(reading(text)));
    const mended = 'competances: x\ncompetences: [B1.1, B9.9]\nperiode: 13/01/26';
    assert.equal(applyEdits(text, edits), as(reportText(mended, '- [x] B1.2 é 😀')));
  });

  it('takes one of two fixes at one place', () => {
    const at = (start: number, end: number, newText: string): Problem => ({
      code: 'duplicate-code',
      args: {},
      span: { start, end },
      severity: 'warning',
      fixes: [
        { kind: 'remove', subject: '', edits: [{ span: { start, end }, newText }], safe: true },
      ],
    });
    const taken = (...problems: Problem[]) => allSafeEdits(problems).map(({ newText }) => newText);
    assert.deepEqual(taken(at(0, 3, 'a'), at(2, 4, 'b'), at(4, 5, 'c')), ['a', 'c']);
    assert.deepEqual(taken(at(2, 2, 'a'), at(2, 2, 'b'), at(3, 3, 'c')), ['a', 'c']);
  });
});
