import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classOf, folderWith, portfolioSio, report, SISR, soundReport } from './program.ts';

const FILE = '.vscode/settings.json';

/** Checks a folder with settings; gives the rules of the problems, by file. */
async function rulesWith(
  settings: string,
  files: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<string[]> {
  const cwd = folderWith({ ...files, [FILE]: settings });
  const { stdout } = await portfolioSio(['check', '--format', 'json', ...args], { cwd });
  const { files: told } = JSON.parse(stdout) as {
    files: { path: string; problems: { rule: string; severity: string }[] }[];
  };
  return told.flatMap(({ path, problems }) =>
    problems.map(({ rule, severity }) => `${path} ${rule} ${severity}`),
  );
}

const NO_PERIOD = { 'a.md': report('titre: A\ncadre: stage1\ncompetences: [B1.1.1]') };

describe('The settings of the folder', () => {
  it('say how loud a rule is, in JSON with comments', async () => {
    const settings = (value: string) => `{
      // as in the editor
      "portfolioSio.problems.severity": { "missing-period": "${value}", },
    }`;
    assert.deepEqual(await rulesWith(settings('error'), NO_PERIOD), ['a.md missing-period error']);
    assert.deepEqual(await rulesWith(settings('off'), NO_PERIOD), []);
    assert.deepEqual(await rulesWith(settings('loud'), NO_PERIOD), ['a.md missing-period warning']);
  });

  it('say the option of who has no profile, and what is hidden', async () => {
    const slam = { 'a.md': soundReport('A', 'B3.5B'), 'old/(x)/b.md': report('titre: B') };
    const hidden = '"files.exclude": { "**/old": true, "a.md": false, "b.md": { "when": "x" } }';
    const options = (option: string, more: string) => `{"portfolioSio.option": "${option}"${more}}`;
    const rules = await rulesWith(options('SISR', ''), slam);
    assert.ok(
      rules.some((each) => each.startsWith('a.md other-option')),
      rules.join(),
    );
    assert.deepEqual(await rulesWith(options('SLAM', `, ${hidden}`), slam), []);
    const files = { '(x)/a.md': NO_PERIOD['a.md'], 'x/a.md': NO_PERIOD['a.md'] };
    assert.deepEqual(await rulesWith('{"files.exclude": {"(x)/**": true}}', files), [
      'x/a.md missing-period warning',
    ]);
  });

  it('are those of the folder that is named, for each candidate in it', async () => {
    const settings = '{"portfolioSio.problems.severity": {"missing-period": "off"}}';
    const own = { ...SISR, ...NO_PERIOD };
    const cwd = folderWith({
      ...classOf({ lea: own, tom: { ...own, [FILE]: '{}' } }),
      [FILE]: settings,
    });
    const codes = ['.', 'lea', 'tom'].map(
      async (folder) => (await portfolioSio(['check', folder], { cwd })).code,
    );
    assert.deepEqual(await Promise.all(codes), [0, 1, 1]);
  });

  it('say the mark of the table, and where the site goes and what it offers', async () => {
    const files = { ...SISR, 'papers/a.pdf': '%PDF-1.7' };
    const site =
      '"portfolioSio.site.folder": "web/me", "portfolioSio.site.documents": ["papers/a.pdf"]';
    const cwd = folderWith({ ...files, [FILE]: `{"portfolioSio.tableMark": "★", ${site}}` });
    await portfolioSio(['export', 'markdown'], { cwd });
    const name = 'tableau-de-synthese-E5-2027.md';
    assert.match(readFileSync(join(cwd, name), 'utf8'), /\| ★ \|/);
    const { stdout, stderr } = await portfolioSio(['export', 'site'], { cwd });
    assert.equal(stdout, 'web/me/index.html\n', stderr);
    assert.ok(existsSync(join(cwd, 'web/me/fichiers/papers/a.pdf')));
    assert.match(stderr, /Documents that you list: papers\/a\.pdf/);

    const wrong = folderWith({ ...SISR, [FILE]: '{"portfolioSio.tableMark": 5}' });
    const refused = await portfolioSio(['export', 'csv'], { cwd: wrong });
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /tableMark is 5: write a mark/);
    const own = Object.fromEntries(Object.entries(SISR).map(([name, it]) => [`lea/${name}`, it]));
    const settings = '{"portfolioSio.site.folder": "../away"}';
    const away = folderWith({ ...own, [`lea/${FILE}`]: settings });
    const out = await portfolioSio(['export', 'site'], { cwd: join(away, 'lea') });
    assert.equal(out.code, 2);
    assert.ok(!existsSync(join(away, 'away')));
  });

  it('say what else the sections of a fiche are called', async () => {
    const shown = report(
      'titre: A\nfiche: 1\ncompetences: [B2.1.1]',
      '## Outillage\n\nUn serveur.\n',
    );
    const lacks = async (settings: string) => {
      const cwd = folderWith({ ...SISR, 'a.md': shown, [FILE]: settings });
      return (await portfolioSio(['export', 'fiche'], { cwd })).stderr;
    };
    assert.match(await lacks('{}'), /section “Ressources”/);
    const named = '{"portfolioSio.fiche.sections": {"ressources": "Outillage"}}';
    assert.doesNotMatch(await lacks(named), /section “Ressources”/);
  });

  it('are left out with one sentence where the file is broken', async () => {
    for (const broken of ['{ "a": ', '[]', '\u0000', '{"portfolioSio.option": SLAM}']) {
      const cwd = folderWith({ ...SISR, [FILE]: broken });
      // eslint-disable-next-line no-await-in-loop -- each by itself
      const { code, stderr } = await portfolioSio(['check', '--quiet'], { cwd });
      assert.deepEqual(
        [code, stderr],
        [0, '.vscode/settings.json cannot be read: its settings are not used.\n'],
        broken,
      );
    }
    const empty = folderWith({ ...SISR, [FILE]: '' });
    assert.equal((await portfolioSio(['check', '--quiet'], { cwd: empty })).stderr, '');
  });
});
