import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answer, PortfolioSource } from '../../../src/core/assistant/source.ts';
import { TOOLS, type ToolName } from '../../../src/core/assistant/tools.ts';
import { checkReport } from '../../../src/core/checks/checkReport.ts';
import type { CandidateEntry } from '../../../src/core/class/candidateNodes.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import type { Option } from '../../../src/core/referential/skill.ts';
import { anyText, runs } from '../support/arbitraries.ts';
import { portfolioOf } from '../support/portfolios.ts';
import { reportText } from '../support/reports.ts';
import { readReport } from '../../../src/core/report/readReport.ts';

const GLPI = reportText(
  'titre: Serveur GLPI\ncadre: stage1\nperiode: 01/2026\ncompetences: [B1.1.1, B1.9]',
);
const TICKETS = reportText('titre: Tickets\ncadre: stage2\nbrouillon: oui\ncompetences: [B1.2.1]');

/** A window of candidates: the texts of their reports by path. */
function sourceOf(
  people: Readonly<Record<string, { option: Option; files: Readonly<Record<string, string>> }>>,
): PortfolioSource {
  const texts = new Map<string, string>();
  const candidates = Object.entries(people).map(([name, { option, files }]): CandidateEntry => {
    const own = Object.entries(files).map(([path, text]) => [`file:///${name}/${path}`, text]);
    for (const [uri = '', text = ''] of own) texts.set(uri, text);
    const portfolio = portfolioOf(Object.fromEntries(own) as Record<string, string>, option);
    const candidate = { option, session: 2027, lastName: name.toUpperCase() };
    return { id: `file:///${name}`, name, path: name, candidate, portfolio };
  });
  return {
    candidates,
    pathOf: (uri) => decodeURIComponent(uri.slice('file:///'.length)),
    check: (uri) => {
      const text = texts.get(uri);
      const owner = candidates.find(({ id }) => uri.startsWith(`${id}/`));
      const reading = owner && readReport(text ?? '', owner.portfolio.referential);
      return Promise.resolve(
        text === undefined || !reading ? undefined : { text, problems: checkReport(reading) },
      );
    },
    t: english,
  };
}

const ONE = sourceOf({
  lea: { option: 'SISR', files: { 'glpi.md': GLPI, 'tickets.md': TICKETS } },
});
const CLASS = sourceOf({
  lea: { option: 'SISR', files: { 'glpi.md': GLPI } },
  tom: { option: 'SLAM', files: { 'a/tickets.md': TICKETS, 'glpi.md': GLPI } },
});

async function ask(name: ToolName, input: object, source = ONE): Promise<Answer> {
  const tool = TOOLS.find((each) => each.name === name);
  assert.ok(tool);
  return tool.answer({ ...input }, source);
}

async function problemOf(name: ToolName, input: object, source = ONE): Promise<string> {
  const answer = await ask(name, input, source);
  assert.ok('problem' in answer, JSON.stringify(answer));
  return answer.problem;
}

/** What a model is given: an answer that went through JSON. */
interface Given {
  readonly candidates: readonly {
    readonly candidate: string;
    readonly reports: number;
    readonly drafts: number;
    readonly blocs: readonly {
      readonly code: string;
      readonly mobilised: number;
      readonly missing: readonly string[];
      readonly competencies?: readonly { readonly code: string; readonly state: string }[];
    }[];
  }[];
  readonly option: string;
  readonly skills: readonly {
    readonly code: string;
    readonly wording: string;
    readonly reports: readonly { readonly path: string; readonly candidate?: string }[];
  }[];
  readonly report: { readonly title: string; readonly skills: readonly string[] };
  readonly problems: readonly {
    readonly rule: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
    readonly fixes: readonly string[];
  }[];
  readonly reports: readonly { readonly path: string; readonly candidate?: string }[];
  readonly leftOut: number;
}

async function dataOf(name: ToolName, input: object, source = ONE): Promise<Given> {
  const answer = await ask(name, input, source);
  assert.ok('data' in answer, JSON.stringify(answer));
  return JSON.parse(JSON.stringify(answer.data)) as Given;
}

describe('get_coverage', () => {
  it('tells of one candidate down to the sub-skills', async () => {
    const { candidates } = await dataOf('get_coverage', {});
    assert.equal(candidates.length, 1);
    assert.equal(candidates[0]?.candidate, 'LEA');
    assert.deepEqual([candidates[0].reports, candidates[0].drafts], [1, 1]);
    const bloc = candidates[0].blocs.find(({ code }) => code === 'B1');
    assert.equal(bloc?.mobilised, 1);
    assert.deepEqual(bloc.missing, ['B1.2', 'B1.3', 'B1.4', 'B1.5', 'B1.6']);
    assert.equal(bloc.competencies?.find(({ code }) => code === 'B1.2')?.state, 'draftOnly');
  });

  it('tells of a class where each stands, and of one when asked', async () => {
    const all = await dataOf('get_coverage', {}, CLASS);
    assert.deepEqual(
      all.candidates.map(({ candidate }) => candidate),
      ['LEA', 'TOM'],
    );
    assert.equal(all.candidates[0]?.blocs[0]?.competencies, undefined);
    const one = await dataOf('get_coverage', { candidate: 'tom' }, CLASS);
    assert.equal(one.candidates.length, 1);
    assert.ok(one.candidates[0]?.blocs[0]?.competencies);
  });

  it('says who there is when nobody is called so', async () => {
    assert.match(await problemOf('get_coverage', { candidate: 'zoe' }, CLASS), /LEA, TOM/);
    assert.match(await problemOf('get_coverage', {}, sourceOf({})), /No portfolio/);
  });
});

describe('look_up_skill', () => {
  it('finds by code and by words, and says which reports evidence it', async () => {
    const byCode = await dataOf('look_up_skill', { query: 'b1.1' });
    assert.deepEqual(
      byCode.skills.map(({ code }) => code),
      ['B1.1'],
    );
    assert.equal(byCode.skills[0]?.wording, 'Gérer le patrimoine informatique');
    assert.deepEqual(
      byCode.skills[0].reports.map(({ path }) => path),
      ['lea/glpi.md'],
    );
    const byWords = await dataOf('look_up_skill', { query: 'sauvegardes' });
    assert.equal(byWords.skills[0]?.code, 'B1.1.5');
    assert.ok(byWords.skills.length <= 10);
  });

  it('takes the option that is asked for, or the one that has the code', async () => {
    assert.equal((await dataOf('look_up_skill', { query: 'B2.1', option: 'slam' })).option, 'SLAM');
    assert.equal((await dataOf('look_up_skill', { query: 'B2.1' })).option, 'SISR');
    assert.equal((await dataOf('look_up_skill', { query: 'B3.5B' })).option, 'SLAM');
    assert.equal(
      (await dataOf('look_up_skill', { query: 'B1.1' }, sourceOf({}))).skills.length,
      1,
      'without any portfolio',
    );
  });

  it('says so when there is none', async () => {
    assert.match(await problemOf('look_up_skill', { query: 'B9.9' }), /“B9.9”/);
    assert.match(await problemOf('look_up_skill', {}), /code such as/);
  });
});

describe('check_report', () => {
  it('tells of each problem with its line and what the editor offers', async () => {
    const names = ['lea/glpi.md', 'Serveur GLPI', './glpi.md', 'lea\\glpi.md'];
    const answers = await Promise.all(names.map((report) => dataOf('check_report', { report })));
    for (const { problems, report: checked } of answers) {
      assert.equal(checked.title, 'Serveur GLPI');
      assert.deepEqual(
        problems.map(({ rule, line, column }) => [rule, line, column]),
        [['unknown-code', 5, 23]],
      );
      assert.match(problems[0]?.message ?? '', /B1.9 does not exist/);
      assert.deepEqual(problems[0]?.fixes[0]?.slice(0, 12), 'Replace with');
    }
  });

  it('asks which report where there are several, or none', async () => {
    assert.match(
      await problemOf('check_report', { report: 'Serveur GLPI' }, CLASS),
      /lea\/glpi.md, tom\/glpi.md/,
    );
    assert.match(await problemOf('check_report', { report: 'nothing' }), /list the reports/);
    assert.match(await problemOf('check_report', {}), /which report/);
    const gone = { ...ONE, check: () => Promise.resolve(undefined) };
    assert.match(await problemOf('check_report', { report: 'glpi' }, gone), /cannot be read/);
  });
});

describe('list_reports', () => {
  it('lists by date, and those of one skill', async () => {
    const paths = async (input: object, source = ONE) =>
      (await dataOf('list_reports', input, source)).reports.map(({ path }) => path);
    assert.deepEqual(await paths({}), ['lea/glpi.md', 'lea/tickets.md']);
    assert.deepEqual(await paths({ skill: 'B1.1' }), ['lea/glpi.md']);
    assert.deepEqual(await paths({ skill: 'B1.2.1' }), ['lea/tickets.md']);
    assert.deepEqual(await paths({ candidate: 'tom' }, CLASS), ['tom/glpi.md', 'tom/a/tickets.md']);
    assert.match(await problemOf('list_reports', { skill: 'B7.7' }), /“B7.7”/);
  });

  it('names the candidate of each in a class only, and leaves the rest of many out', async () => {
    assert.equal((await dataOf('list_reports', {})).reports[0]?.candidate, undefined);
    assert.equal((await dataOf('list_reports', {}, CLASS)).reports[0]?.candidate, 'LEA');
    const files = Object.fromEntries(Array.from({ length: 230 }, (_, at) => [`${at}.md`, GLPI]));
    const many = await dataOf('list_reports', {}, sourceOf({ lea: { option: 'SISR', files } }));
    assert.deepEqual([many.reports.length, many.leftOut], [200, 30]);
  });
});

it('every tool answers whatever a model gives it', async () => {
  const value = fc.oneof(anyText, fc.constantFrom('B1.1', 'glpi', ''), fc.jsonValue());
  const input = fc.record(
    { candidate: value, query: value, option: value, report: value, skill: value },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...TOOLS), input, async (tool, given) => {
      const answer = await tool.answer(given, CLASS);
      assert.ok('data' in answer || answer.problem.length > 0);
    }),
    { numRuns: runs(100) },
  );
});
