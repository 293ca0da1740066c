import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { json, text } from 'node:stream/consumers';
import { parse } from 'yaml';
import { bare, classOf, folderWith, PROGRAM, SISR, SLAM, type Ended } from './program.ts';

/** Git with somebody who commits, whatever the machine is set up for. */
const GIT = 'git -c user.name=x -c user.email=x@example.org -c init.defaultBranch=main';
const ACTION = '.github/actions/portfolio';

/** A forge that holds the comments of one request, and notes what it is asked. */
interface Forge {
  readonly url: string;
  readonly comments: { id: number; body: string }[];
  readonly asked: string[];
  readonly stop: () => void;
}

async function forge(refuses = false): Promise<Forge> {
  const comments: Forge['comments'] = [{ id: 1, body: 'Bravo' }];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { method = '', url = '' } = request;
      const { authorization = '', 'private-token': token = '' } = request.headers;
      asked.push(`${method} ${url} ${authorization}${String(token)}`);
      const given = method === 'GET' ? undefined : ((await json(request)) as { body: string });
      if (given && method === 'POST') comments.push({ id: comments.length + 1, ...given });
      else if (given) Object.assign(comments.find(({ id }) => url.endsWith(`/${id}`)) ?? {}, given);
      response.writeHead(refuses ? 403 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(method === 'GET' ? comments : {}));
    })();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, comments, asked, stop: () => server.close() };
}

/** Runs lines of a shell as a runner does. */
async function inShell(script: string, cwd: string, env: Record<string, string>): Promise<Ended> {
  const child = spawn('bash', ['-e', '-c', script], { cwd, env: { ...bare(), ...env } });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** Runs the steps of the action as GitHub’s runner does, and gives what it would show. */
async function runAction(cwd: string, event: object, api: string, inputs: Record<string, string>) {
  const { inputs: declared, runs } = parse(readFileSync(`${ACTION}/action.yml`, 'utf8')) as Action;
  const value = (name: string) => inputs[name] ?? declared[name]?.default ?? '';
  const outside = folderWith({ 'event.json': JSON.stringify(event), output: '', summary: '' });
  const [step, ...others] = runs.steps;
  assert.ok(step?.run !== undefined && step.env);
  assert.ok(others.every(({ uses }) => uses !== undefined));
  const env = Object.fromEntries(
    Object.entries(step.env).map(([name, written]) => [
      name,
      written.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, input: string) => value(input)),
    ]),
  );
  const ended = await inShell(step.run, cwd, {
    ...env,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: resolve(ACTION),
    GITHUB_API_URL: api,
    GITHUB_EVENT_PATH: join(outside, 'event.json'),
    GITHUB_OUTPUT: join(outside, 'output'),
    GITHUB_REPOSITORY: 'classe/lea',
    GITHUB_STEP_SUMMARY: join(outside, 'summary'),
    GITHUB_WORKSPACE: cwd,
  });
  const read = (name: string) => readFileSync(join(outside, name), 'utf8');
  return { ...ended, output: read('output'), summary: read('summary') };
}

const PULL = { pull_request: { number: 7 } };

describe('The action for GitHub', () => {
  let hub: Forge;
  beforeEach(async () => {
    hub = await forge();
  });
  afterEach(() => hub.stop());
  const inputs = { program: PROGRAM, token: 'secret' };

  it('annotates lines, sums up, and ends as the check does', async () => {
    const { code, stdout, output, summary } = await runAction(
      folderWith(SLAM),
      {},
      hub.url,
      inputs,
    );
    assert.equal(code, 1);
    assert.match(stdout, /^::error file=appli\.md,line=4,/m);
    assert.equal(output, 'problems=2\nmobilised=1/6\n');
    assert.match(summary, /^\| Code \| Intitulé \| État \| Rapports \|\n\| --- /m);
    assert.match(summary, /^\| B1\.1 \| Gérer le patrimoine informatique \| mobilisée \| 1 \|$/m);
    assert.doesNotMatch(summary, /B1\.1\.1/);
    assert.deepEqual(hub.asked, [], 'a push is about no request');
  });

  it('keeps one comment on a pull request up to date', async () => {
    const cwd = folderWith(SISR);
    const first = await runAction(cwd, PULL, hub.url, inputs);
    assert.equal(first.code, 0, first.stderr);
    assert.equal(hub.comments.length, 2);
    assert.match(hub.comments[1]?.body ?? '', /^<!-- portfolio-sio -->\n### Portfolio SIO · 2\/6/);
    assert.equal(hub.asked[1], 'POST /repos/classe/lea/issues/7/comments Bearer secret');
    writeFileSync(join(cwd, 'more.md'), SISR['realisations/glpi.md'].replace('B1.1.1', 'B1.3.1'));
    await runAction(cwd, PULL, hub.url, inputs);
    assert.equal(hub.comments.length, 2);
    assert.match(hub.comments[1]?.body ?? '', /· 3\/6/);
    const before = hub.asked.length;
    await runAction(cwd, PULL, hub.url, inputs);
    assert.equal(hub.asked.length, before + 1, 'what says the same is not written again');
  });

  it('shows a class with a line a student, and lets no name call or mark up', async () => {
    const tom = { ...SLAM, 'portfolio.yaml': 'nom: "@all | <img src=x> **x**"\n' };
    const cwd = folderWith(classOf({ lea: SISR, tom }));
    const { summary, output } = await runAction(cwd, {}, hub.url, { ...inputs, lang: 'en' });
    assert.match(output, /mobilised=0\/2/);
    const lines = summary.split('\n').filter((line) => line.startsWith('|'));
    assert.equal(lines.length, 4);
    for (const line of lines) assert.equal(line.split('|').length, 8, line);
    assert.match(lines[2] ?? '', /&#64;all &#124; &#60;img|DURAND Léa \| SISR \| 1 \|/);
    assert.doesNotMatch(summary, /@all|<img|\*\*x/);
  });

  it('fails for nothing but the check: a fork may not comment', async () => {
    const closed = await forge(true);
    const { code, stderr } = await runAction(folderWith(SISR), PULL, closed.url, inputs);
    closed.stop();
    assert.equal(code, 0);
    assert.match(stderr, /not commented.*403/);
  });

  it('says what a request changes of the coverage, against its base', async () => {
    const cwd = folderWith(SISR);
    await inShell(`${GIT} init -q && ${GIT} add . && ${GIT} commit -qm base`, cwd, {});
    const sha = (await inShell('git rev-parse HEAD', cwd, {})).stdout.trim();
    const event = { pull_request: { number: 7, base: { sha } } };
    const same = await runAction(cwd, event, hub.url, inputs);
    assert.match(same.summary, /Aucune compétence de plus ni de moins/);
    const glpi = SISR['realisations/glpi.md'];
    writeFileSync(join(cwd, 'realisations/glpi.md'), glpi.replace('B1.2.1', 'B1.3.1'));
    const { summary, stderr } = await runAction(cwd, event, hub.url, inputs);
    assert.match(summary, /^- \*\*Nouvellement montrées\u00a0:\*\* B1\.3 .*, B1\.3\.1 /m, stderr);
    assert.match(summary, /^- \*\*Plus montrées\u00a0:\*\* B1\.2 .*, B1\.2\.1 /m);
    assert.match(hub.comments[1]?.body ?? '', /Nouvellement/);
    assert.equal((await inShell('git worktree list', cwd, {})).stdout.trim().split('\n').length, 1);
    assert.match(
      (await inShell('git status --short', cwd, {})).stdout,
      /^ M realisations\/glpi\.md$/m,
    );
  });

  it('fetches a base that is not there, and goes on without one that cannot be', async () => {
    const origin = folderWith(classOf({ lea: SISR, tom: SLAM }));
    await inShell(`${GIT} init -q && ${GIT} add . && ${GIT} commit -qm base`, origin, {});
    const sha = (await inShell('git rev-parse HEAD', origin, {})).stdout.trim();
    await inShell(`rm tom/appli.md && ${GIT} commit -qam less`, origin, {});
    const cwd = folderWith({});
    await inShell(`git clone -q --depth 1 "file://${origin}" .`, cwd, {});
    const base = (of: string) => ({ pull_request: { number: 7, base: { sha: of } } });
    const { summary, stderr } = await runAction(cwd, base(sha), hub.url, { ...inputs, lang: 'en' });
    assert.match(
      summary,
      /^- MARTIN Tom · \*\*No longer shown:\*\* B1\.1, B1\.1\.1, B2\.1/m,
      stderr,
    );
    const gone = await runAction(cwd, base('0'.repeat(40)), hub.url, inputs);
    assert.equal(gone.code, 0, gone.stderr);
    assert.match(gone.stderr, /base could not be compared with/);
    const odd = await runAction(cwd, base('--upload-pack=x'), hub.url, inputs);
    assert.match(odd.stderr, /base could not be compared with/);
  });

  it('writes the pages where they are asked for, and publishes them as checked', async () => {
    const cwd = folderWith(SISR);
    const { code, output } = await runAction(cwd, {}, hub.url, { ...inputs, site: 'public' });
    assert.equal(code, 0);
    assert.match(output, /^site=public$/m);
    assert.ok(existsSync(join(cwd, 'public/index.html')));
    const none = await runAction(cwd, {}, hub.url, inputs);
    assert.doesNotMatch(none.output, /site=/);
    const own = await runAction(cwd, {}, hub.url, { ...inputs, site: '.' });
    assert.equal(own.code, 2, 'a folder of reports is no place for pages');
    const { runs } = parse(readFileSync(`${ACTION}/action.yml`, 'utf8')) as Action;
    const publishing = runs.steps.filter(({ uses }) => uses !== undefined);
    assert.deepEqual(
      publishing.map(({ uses = '' }) => uses.replace(/@.*/, '')),
      ['actions/upload-pages-artifact', 'actions/deploy-pages'],
    );
    for (const { if: when = '' } of publishing) {
      assert.match(when, /inputs\.site != ''.*event_name == 'push'.*default_branch/);
    }
  });

  it('is told of on its pages, each input with its default', () => {
    const { inputs: declared } = parse(readFileSync(`${ACTION}/action.yml`, 'utf8')) as Action;
    for (const page of ['continuous-integration.md', 'continuous-integration.en.md']) {
      const rows = readFileSync(`docs/cli/${page}`, 'utf8').matchAll(/^\| `(\w+)` +\| (.*?) +\|/gm);
      const told = new Map([...rows].map(([, name = '', usual = '']) => [name, usual] as const));
      assert.deepEqual([...told.keys()], Object.keys(declared));
      for (const [name, usual] of told) {
        if (usual.startsWith('`')) assert.equal(usual, `\`${declared[name]?.default ?? ''}\``);
      }
    }
  });

  it('gives out what its declaration names, and fails where nothing can be read', async () => {
    const { outputs } = parse(readFileSync(`${ACTION}/action.yml`, 'utf8')) as Action;
    const asked = { ...inputs, site: 'public' };
    const { output, code } = await runAction(folderWith(SISR), {}, hub.url, asked);
    assert.equal(code, 0);
    const given = output
      .trim()
      .split('\n')
      .map((line) => line.replace(/=.*/, ''));
    const own = Object.entries(outputs).filter(([, { value }]) => value.includes('portfolio.'));
    assert.deepEqual(
      given,
      own.map(([name]) => name),
    );
    const gone = await runAction(folderWith({}), {}, hub.url, {
      ...inputs,
      folder: 'gone; echo x',
    });
    assert.equal(gone.code, 2);
    assert.doesNotMatch(gone.stdout, /^x$/m);
  });
});

describe('The template for GitLab', () => {
  it('runs the same, and keeps one note on a merge request', async () => {
    const lab = await forge();
    const { portfolio } = parse(readFileSync('.gitlab/ci/portfolio.yml', 'utf8')) as {
      portfolio: { script: string[]; variables: Record<string, string> };
    };
    const cwd = folderWith(SLAM);
    cpSync(resolve(ACTION), join(cwd, '.portfolio-sio', ACTION), { recursive: true });
    const env = {
      ...portfolio.variables,
      CI_API_V4_URL: lab.url,
      CI_PROJECT_ID: '12',
      CI_MERGE_REQUEST_IID: '3',
      PORTFOLIO_PROGRAM: PROGRAM,
      PORTFOLIO_TOKEN: 'secret',
    };
    const { code, stdout } = await inShell(portfolio.script.join('\n'), cwd, env);
    await inShell(portfolio.script.join('\n'), cwd, env);
    lab.stop();
    assert.equal(code, 1);
    assert.match(stdout, /B1\.9 n’existe pas/);
    assert.equal(lab.comments.length, 2);
    const { pages } = parse(readFileSync('.gitlab/ci/portfolio.yml', 'utf8')) as {
      pages: { extends: string; variables: Record<string, string>; artifacts: { paths: string[] } };
    };
    assert.equal(pages.extends, 'portfolio');
    assert.deepEqual(pages.artifacts.paths, [pages.variables.PORTFOLIO_SITE]);
    const published = await inShell(portfolio.script.join('\n'), cwd, {
      ...env,
      ...pages.variables,
    });
    assert.ok(existsSync(join(cwd, 'public/index.html')), published.stderr);
    assert.deepEqual(
      lab.asked.slice(0, 3).map((each) => each.replace(/\?.*? /, ' ')),
      [
        'GET /projects/12/merge_requests/3/notes secret',
        'POST /projects/12/merge_requests/3/notes secret',
        'GET /projects/12/merge_requests/3/notes secret',
      ],
    );
  });
});
