import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  folderWith,
  portfolioSio,
  report,
  SISR,
  SLAM,
  classOf,
  soundReport,
  started,
} from './program.ts';

const COMMANDS = ['check', 'coverage', 'export', 'import', 'adopt', 'referential', 'mcp'];

describe('The program', () => {
  it('helps in both languages, on itself and on every command', async () => {
    const asked = [[], ...COMMANDS.map((each) => [each])];
    const helps = await Promise.all(
      asked.flatMap((args) => [
        portfolioSio([...args, '--help', '--lang', 'fr']),
        portfolioSio([...args, '--help', '--lang', 'en']),
      ]),
    );
    for (const { code, stderr, stdout } of helps) assert.deepEqual([code, stderr], [0, ''], stdout);
    const [french, english] = helps;
    assert.match(french?.stdout ?? '', /Commandes/);
    assert.match(english?.stdout ?? '', /Commands/);
    for (const name of COMMANDS)
      assert.match(english?.stdout ?? '', new RegExp(`^ {2}${name} `, 'm'));
    for (const { stdout } of helps.slice(2)) {
      assert.match(stdout, /^ {2}portfolio-sio /m, 'an example');
      assert.match(stdout, /--lang fr\|en/);
    }
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(await portfolioSio(['--version']), {
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  it('refuses wrong use with code 2 and one sentence that helps', async () => {
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [['chek'], /Did you mean check\?/],
      [['nothing-like-it'], /check, coverage/],
      [['check', '--formt', 'json'], /Did you mean --format\?/],
      [['check', '--format', 'xml'], /text, json, github, sarif.*“xml”/],
      [['check', '--format'], /--format needs a value/],
      [['check', '--format', '--quiet'], /--format needs a value/],
      [['check', '--quiet=yes'], /--quiet takes no value/],
      [['check', '--lang', 'de'], /fr, en.*“de”/],
      [['check', 'no-such-folder'], /no folder no-such-folder/],
      [['referential', 'B9.9'], /“B9\.9”/],
      [['export'], /Something is missing: portfolio-sio export table/],
      [['export', 'table', 'a', 'b'], /“b” is too much/],
      [['export', 'docx'], /“docx” cannot be exported: there are table, pdf/],
      [['export', 'pdf', '--form', 'x.xlsx'], /--form is for a table/],
    ];
    const ends = await Promise.all(wrong.map(([args]) => portfolioSio(args)));
    ends.forEach(({ code, stdout, stderr }, index) => {
      assert.deepEqual([code, stdout], [2, ''], stderr);
      assert.match(stderr, wrong[index]?.[1] ?? /^$/);
      assert.equal(stderr.trim().split('\n').length, 1);
    });
    const bare = await portfolioSio([]);
    assert.equal(bare.code, 2);
    assert.match(bare.stdout, /Usage/);
  });

  it('takes the language from the environment, and from --lang before it', async () => {
    const said = async (env: Record<string, string>, ...args: string[]) =>
      (await portfolioSio(['--help', ...args], { env })).stdout;
    assert.match(await said({ LANG: 'fr_FR.UTF-8' }), /Commandes/);
    assert.match(await said({ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }), /Commands/);
    assert.match(await said({ LC_MESSAGES: 'fr_CA' }), /Commandes/);
    assert.match(await said({ LANG: 'fr_FR.UTF-8' }, '--lang=en'), /Commands/);
  });

  it('colours where it is asked to, and nowhere else', async () => {
    const cwd = folderWith(SLAM);
    const runs = await Promise.all([
      portfolioSio(['check'], { cwd }),
      portfolioSio(['check', '--color'], { cwd }),
      portfolioSio(['check'], { cwd, env: { FORCE_COLOR: '1' } }),
      portfolioSio(['check', '--no-color'], { cwd, env: { FORCE_COLOR: '1' } }),
      portfolioSio(['check'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }),
    ]);
    const colored = runs.map(({ stdout }) => stdout.includes('\u001b['));
    assert.deepEqual(colored, [false, true, true, false, false]);
    // eslint-disable-next-line no-control-regex -- the signs of colour
    const bare = runs.map(({ stdout }) => stdout.replace(/\u001b\[\d+m/g, ''));
    assert.deepEqual(new Set(bare).size, 1);
  });

  it('lets no report steer the terminal', async () => {
    const evil = report('titre: "a\\u001b]0;x\\u0007b\\u202ec"\ncompetences: ["B1.9\\u001b[2J"]');
    const cwd = folderWith({ 'r\u001b[31m.md': evil });
    for (const { stdout } of await Promise.all([
      portfolioSio(['check'], { cwd }),
      portfolioSio(['coverage'], { cwd }),
    ])) {
      // eslint-disable-next-line no-control-regex -- these are what is looked for
      assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });

  it('ends quietly when nobody reads on', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`${at}.md`, SLAM['appli.md']]),
    );
    const child = started(['check', '--format', 'json', '--level', 'hint'], {
      cwd: folderWith(files),
    });
    let errors = '';
    child.stderr.on('data', (data) => (errors += String(data)));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.ok(code === 0 || code === 1, `code ${String(code)}: ${errors}`);
    assert.doesNotMatch(errors, /EPIPE|at .*:\d+:\d+/);
  });

  it('is quiet when asked: only what is wrong is said beside the answer', async () => {
    const cwd = folderWith(classOf({ lea: SISR, zoe: { 'a.md': soundReport('A', 'B1.1') } }));
    const { code, stderr, stdout } = await portfolioSio(['check', '--quiet'], { cwd });
    assert.deepEqual([code, stdout, stderr], [0, '', '']);
    assert.match((await portfolioSio(['check'], { cwd })).stderr, /Checked: 2 reports/);
  });
});
