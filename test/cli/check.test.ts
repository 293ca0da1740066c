import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { classOf, folderWith, portfolioSio, report, SISR, SLAM, soundReport } from './program.ts';

interface Checked {
  readonly reports: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly files: readonly {
    readonly path: string;
    readonly candidate: string;
    readonly unreadable?: boolean;
    readonly problems: readonly { readonly rule: string; readonly line: number }[];
  }[];
}

async function checked(cwd: string, ...args: string[]): Promise<Checked> {
  const { stdout } = await portfolioSio(['check', '--format', 'json', ...args], { cwd });
  return JSON.parse(stdout) as Checked;
}

const rulesIn = ({ files }: Checked) =>
  files.flatMap(({ problems }) => problems.map(({ rule, line }) => `${rule}:${line}`));

describe('check', () => {
  it('finds nothing in a sound portfolio', async () => {
    const { code, stdout, stderr } = await portfolioSio(['check'], { cwd: folderWith(SISR) });
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /Checked: 1 report\. No problem was found\./);
  });

  it('tells of each problem with its line, and ends with code 1', async () => {
    const cwd = folderWith(SLAM);
    const { code, stdout, stderr } = await portfolioSio(['check'], { cwd });
    assert.equal(code, 1, stderr);
    assert.match(stdout, /^appli\.md$/m);
    assert.match(
      stdout,
      /^ {2}4:23 {2}✗ {2}B1\.9 does not exist: B1 ends with B1\.6\. {2}unknown-code$/m,
    );
    assert.match(stdout, /missing-section/);
    const french = await portfolioSio(['check', '--lang', 'fr'], { cwd });
    assert.match(french.stdout, /B1\.9 n’existe pas/);
  });

  it('reads codes as the option of each candidate has them', async () => {
    const other = soundReport('A', 'B1.1.1, B3.5A');
    const cwd = folderWith(
      classOf({
        lea: { 'portfolio.yaml': SISR['portfolio.yaml'], 'a.md': other },
        tom: { 'portfolio.yaml': SLAM['portfolio.yaml'], 'a.md': other },
      }),
    );
    const { files, reports } = await checked(cwd);
    assert.equal(reports, 2);
    assert.deepEqual(
      files.map(({ path, candidate }) => [path, candidate]),
      [['tom/a.md', 'MARTIN Tom']],
    );
    assert.deepEqual(files[0]?.problems[0]?.rule, 'other-option');
  });

  it('takes the level for what is told and for the code', async () => {
    const cwd = folderWith({ 'a.md': report('titre: A\ncadre: stage1\ncompetences: [B1.1.1]') });
    const code = async (level: string) =>
      (await portfolioSio(['check', '--level', level], { cwd })).code;
    assert.deepEqual(await Promise.all(['error', 'warning', 'hint'].map(code)), [0, 1, 1]);
    assert.deepEqual(rulesIn(await checked(cwd, '--level', 'error')), []);
    const { stderr } = await portfolioSio(['check', '--level', 'error'], { cwd });
    assert.match(stderr, /Quieter ones: 1/);
  });

  it('looks for productions beside the report, and nowhere outside of the folder', async () => {
    const production = (name: string) =>
      report(
        `titre: A\ncadre: stage1\nperiode: 01/2026\ncompetences: [B1.1.1]\nproductions: ["[x](${name})"]`,
      );
    const cwd = folderWith({
      'p/a.md': production('there.pdf'),
      'p/b.md': production('gone.pdf'),
      'p/c.md': production('../../outside.pdf'),
      'p/there.pdf': '',
    });
    const { files } = await checked(join(cwd, 'p'));
    assert.deepEqual(
      files.map(({ path, problems }) => [path, problems[0]?.rule]),
      [['b.md', 'missing-production']],
    );
  });

  it('leaves out what tools keep, and links that lead away', async () => {
    const broken = SLAM['appli.md'];
    const outside = folderWith({ 'secret.md': broken, 'folder/x.md': broken });
    const cwd = folderWith({
      ...SISR,
      'node_modules/x/readme.md': broken,
      '.github/a.md': broken,
      'own.txt': broken,
    });
    symlinkSync(join(outside, 'secret.md'), join(cwd, 'link.md'));
    symlinkSync(join(outside, 'folder'), join(cwd, 'folder'));
    symlinkSync(join(cwd, 'own.txt'), join(cwd, 'mine.md'));
    symlinkSync(cwd, join(cwd, 'circle'));
    assert.deepEqual(
      (await checked(cwd)).files.map(({ path }) => path),
      ['mine.md'],
    );
  });

  it('reads what Windows writes, and tells of what is no text', async () => {
    const windows = `\ufeff${SLAM['appli.md'].replaceAll('\n', '\r\n')}`;
    const cwd = folderWith({ 'été à la mer/Réponse n° 1 #2 %20.md': windows });
    const { files } = await checked(cwd);
    assert.equal(files[0]?.path, 'été à la mer/Réponse n° 1 #2 %20.md');
    assert.ok(files[0].problems.some(({ rule, line }) => rule === 'unknown-code' && line === 4));

    const binary = folderWith({ 'a.md': new Uint8Array([0, 1, 2]), 'b.md': SLAM['appli.md'] });
    const ended = await portfolioSio(['check'], { cwd: binary });
    assert.equal(ended.code, 2, 'what cannot be read weighs more than problems');
    assert.match(ended.stdout, /no text in UTF-8/);
    const large = folderWith({ 'a.md': 'x'.repeat(10_000_001) });
    assert.match((await portfolioSio(['check'], { cwd: large })).stdout, /larger than 10 MB/);
  });

  it('reads broken input as far as it goes', async () => {
    const cwd = folderWith({
      'portfolio.yaml': 'option: XYZ\nsession: [\n',
      'a.md': '---\ntitre: A\ncompetences: [B1.1.1\n',
      'b.md': '---\n'.repeat(2000),
      'c.md': '',
    });
    const { code, stdout, stderr } = await portfolioSio(['check'], { cwd });
    assert.equal(code, 1, stderr);
    assert.match(stdout, /profile-not-yaml/);
    assert.match(stdout, /header-unclosed|header-unreadable/);
  });

  it('says what it may not read', async function () {
    if (process.platform === 'win32') this.skip(); // permissions are another thing there
    const cwd = folderWith({ ...SISR, 'closed.md': SLAM['appli.md'] });
    mkdirSync(join(cwd, 'shut'));
    chmodSync(join(cwd, 'closed.md'), 0o000);
    chmodSync(join(cwd, 'shut'), 0o000);
    const uid = process.getuid?.() === 0 ? 65_534 : undefined; // nothing is closed to root
    const where = { cwd, ...(uid !== undefined && { uid }) };
    const { code, stdout, stderr } = await portfolioSio(['check'], where);
    assert.equal(code, 2);
    assert.match(stdout, /closed\.md[^]*cannot be opened/);
    assert.match(stderr, /shut cannot be read/);
    const shut = await portfolioSio(['check', 'shut'], where);
    assert.deepEqual([shut.code, shut.stdout], [2, '']);
    assert.match(shut.stderr, /shut cannot be read/);
    chmodSync(join(cwd, 'shut'), 0o755);
  });
});

describe('The problems for programs', () => {
  const people = { lea: SISR, tom: SLAM, zoe: { 'a, b%: c#?.md': SLAM['appli.md'] } };

  it('are JSON as its schema says', async () => {
    const schema = JSON.parse(readFileSync('docs/cli/check.schema.json', 'utf8')) as object;
    const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
    const answer = await checked(folderWith(classOf(people)), '--level', 'hint');
    assert.ok(validate(answer), JSON.stringify(validate.errors));
    assert.ok(answer.files.length > 1);
    assert.ok(!validate({ ...answer, more: 1 }), 'and nothing else');
  });

  it('are annotations of GitHub', async () => {
    const cwd = folderWith(classOf(people));
    const { stdout, code } = await portfolioSio(['check', '--format', 'github'], { cwd });
    assert.equal(code, 1);
    const lines = stdout.trimEnd().split('\n');
    for (const line of lines)
      assert.match(line, /^::(error|warning|notice) file=[^:,]+,line=\d+.*::./);
    assert.ok(
      lines.includes(
        '::error file=tom/appli.md,line=4,endLine=4,col=23,endColumn=27,title=unknown-code::B1.9 does not exist: B1 ends with B1.6.',
      ),
    );
    assert.ok(lines.some((line) => line.includes('file=zoe/a%2C b%25%3A c#?.md,')));
  });

  it('are SARIF 2.1.0', async () => {
    const schema = JSON.parse(
      readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
    ) as object;
    const ajv = new AjvDraft04({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats(ajv);
    const validate = ajv.compile(schema);
    const cwd = folderWith(classOf(people));
    const args = ['check', '--format', 'sarif', '--level', 'hint'];
    const { stdout } = await portfolioSio(args, { cwd });
    const log = JSON.parse(stdout) as {
      runs: { results: { ruleId: string; ruleIndex: number }[] }[];
    };
    assert.ok(validate(log), JSON.stringify(validate.errors));
    assert.ok((log.runs[0]?.results.length ?? 0) > 2);
    assert.ok(stdout.includes('"zoe/a,%20b%25:%20c%23%3F.md"'));
    const nothing = await portfolioSio(args, { cwd: folderWith(SISR) });
    assert.ok(validate(JSON.parse(nothing.stdout)), 'where there is nothing to tell');
  });
});
