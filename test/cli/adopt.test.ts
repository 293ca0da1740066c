import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import {
  contentOf,
  folderWith,
  portfolioSio,
  report,
  SISR,
  started,
  withoutRights,
} from './program.ts';

const CLEAR = '# Serveur web\n\nCadre : stage 1\n\nPériode : 01/2026\n\n- [x] B1.1.1\n';
const DOUBTFUL = '# Réseau\n\nOn y parle un peu de B1.2.1.\n';
const FILES = {
  ...SISR,
  'clear.md': CLEAR,
  'doubt.md': DOUBTFUL,
  'readme.md': '# Rien\n\nAucun code ici.\n',
};

interface Adopted {
  readonly files: readonly { readonly path: string; readonly state: string }[];
}

async function adopted(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await portfolioSio(['adopt', '--format', 'json', ...args], { cwd });
  const answer = JSON.parse(stdout) as Adopted;
  const schema = JSON.parse(readFileSync('docs/cli/adopt.schema.json', 'utf8')) as object;
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
  assert.ok(validate(answer), JSON.stringify(validate.errors));
  return answer.files.map(({ path, state }) => `${path} ${state}`);
}

describe('adopt', () => {
  it('lists what could become a report, and writes nothing unasked', async () => {
    const cwd = folderWith(FILES);
    const before = contentOf(cwd);
    const { code, stdout, stderr } = await portfolioSio(['adopt'], { cwd });
    assert.equal(code, 0, stderr);
    assert.match(stdout, /\+ clear\.md\n {4}Serveur web · .*01\/2026 · B1\.1\.1/);
    assert.match(stdout, /\? doubt\.md\n.*to check/);
    assert.doesNotMatch(stdout, /readme|glpi/);
    assert.match(stderr, /--write makes reports of: 1.*in the editor first: 1/);
    assert.deepEqual(await adopted(cwd), ['clear.md ready', 'doubt.md doubtful']);
    assert.deepEqual(contentOf(cwd), before);
  });

  it('writes the header of those without a doubt, once', async () => {
    const cwd = folderWith(FILES);
    assert.deepEqual(await adopted(cwd, '--write'), ['clear.md written', 'doubt.md doubtful']);
    const text = readFileSync(join(cwd, 'clear.md'), 'utf8');
    assert.ok(text.startsWith('---\n') && text.endsWith(CLEAR), text);
    assert.equal(readFileSync(join(cwd, 'doubt.md'), 'utf8'), DOUBTFUL);
    const before = contentOf(cwd);
    assert.deepEqual(await adopted(cwd, '--write'), ['doubt.md doubtful']);
    assert.deepEqual(contentOf(cwd), before);
  });

  it('tells of tables, and of headers that it does not touch', async () => {
    const rows = ['Site', 'Parc'].map((title) => `| ${title} | X | | X |`).join('\n');
    const table = `# Tableau\n\n| Réalisation | B1.1 | B1.2 | B1.3 |\n|---|---|---|---|\n${rows}\n`;
    const cwd = folderWith({ 'table.md': table, 'toml.md': `+++\na = 1\n+++\n\n${CLEAR}` });
    const states = await adopted(cwd, '--write');
    assert.deepEqual(states, ['table.md table', 'toml.md left']);
    assert.equal((await portfolioSio(['adopt', '--write'], { cwd })).code, 2);
  });

  it('says where there is nothing, and what it may not write', async function () {
    const nothing = await portfolioSio(['adopt'], { cwd: folderWith({ 'a.md': report('x: y') }) });
    assert.deepEqual([nothing.code, nothing.stdout], [0, '']);
    assert.match(nothing.stderr, /No Markdown file here/);
    const cwd = folderWith({ 'in/clear.md': CLEAR });
    const where = withoutRights(this, cwd, 'in');
    const { code, stderr } = await portfolioSio(['adopt', 'in', '--write'], where);
    assert.equal(code, 2);
    assert.match(stderr, /clear\.md|read-only/);
    assert.equal(readFileSync(join(cwd, 'in/clear.md'), 'utf8'), CLEAR);
  });

  it('ends in silence where nobody reads on', async () => {
    const many = Array.from({ length: 300 }, (_, at) => [`f${at}.md`, CLEAR] as const);
    const child = started(['adopt'], { cwd: folderWith(Object.fromEntries(many)) });
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(code, 0, said);
    assert.doesNotMatch(said, /EPIPE|\n\s+at /);
  });
});
