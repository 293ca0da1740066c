import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PIXEL } from '../unit/fiche/pictureFiles.ts';
import {
  classOf,
  contentOf,
  folderWith,
  portfolioSio,
  report,
  SISR,
  withoutRights,
} from './program.ts';

const shown = report(
  'titre: Réseau\ncadre: stage1\nperiode: 01/2026\nfiche: 1\ncompetences: [B2.1.1]',
  '## Contexte\n\n![in](in.png) ![out](out.png) [doc](doc.txt) [far](far.txt)\n',
);
const OWN = {
  'portfolio.yaml': SISR['portfolio.yaml'],
  'a.md': shown,
  'in.png': PIXEL,
  'doc.txt': 'mine',
};

/** The same with a picture and a file that links bring in from outside. */
function portfolioWithLinks(): string {
  const cwd = folderWith(OWN);
  const outside = folderWith({ 'out.png': PIXEL, 'far.txt': 'secret' });
  for (const name of ['out.png', 'far.txt']) symlinkSync(join(outside, name), join(cwd, name));
  return cwd;
}

describe('export fiche', () => {
  const NAME = 'fiche-descriptive-E6-2027-1.docx';

  it('writes the form with pictures of the folder alone, and says what it lacks', async () => {
    const cwd = portfolioWithLinks();
    appendFileSync(join(cwd, 'portfolio.yaml'), 'dateFiche: 2027-05-12\n');
    const { code, stdout, stderr } = await portfolioSio(['export', 'fiche'], { cwd });
    assert.deepEqual([code, stdout], [0, `${NAME}\n`], stderr);
    assert.match(stderr, /Still empty on it: .*CCF or ponctuelle, organisation/);
    assert.match(stderr, /Pictures outside of the folder were left out: out\.png/);
    const parts = unzipSync(readFileSync(join(cwd, NAME)));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    assert.match(document, /12\/05\/2027.*Réseau/s);
    assert.equal(
      Object.keys(parts).filter((name) => name.startsWith('word/media/')).length,
      1,
      stderr,
    );
  });

  it('writes the pair, and says who of a class has none', async () => {
    const second = shown.replace('fiche: 1', 'fiche: 2');
    const lea = { 'portfolio.yaml': SISR['portfolio.yaml'], 'a.md': shown, 'b.md': second };
    const cwd = folderWith(classOf({ lea, zoe: { 'portfolio.yaml': 'nom: ZED\nprenom: Zoé\n' } }));
    const all = await portfolioSio(['export', 'fiche', '--out', 'out'], { cwd });
    assert.equal(all.code, 0);
    assert.equal(all.stdout.trim().split('\n').length, 2);
    assert.match(all.stderr, /ZED Zoé: no two reports cover bloc 2 yet/);
    const none = await portfolioSio(['export', 'fiche', 'zoe'], { cwd });
    assert.deepEqual([none.code, none.stdout], [2, '']);
    const one = await portfolioSio(['export', 'fiche', 'lea', '--out', 'a.docx'], { cwd });
    assert.match(one.stderr, /--out must be a folder/);
  });
});

describe('export site', () => {
  it('writes the pages below the portfolio, copies nothing that a link brings in', async () => {
    const cwd = portfolioWithLinks();
    const { code, stdout, stderr } = await portfolioSio(['export', 'site'], { cwd });
    assert.deepEqual([code, stdout], [0, 'site/index.html\n'], stderr);
    const files = Object.keys(contentOf(join(cwd, 'site')));
    assert.ok(files.includes('fichiers/doc.txt') && files.includes('realisations/reseau.html'));
    assert.ok(files.some((name) => name.endsWith('.pdf')) && files.includes('style.css'));
    assert.ok(!files.some((name) => /out\.png|far\.txt/.test(name)), files.join());
    assert.match(stderr, /far\.txt \(outside of the portfolio\)/);
    assert.match(stderr, /Shown of you: .*name/);
  });

  it('changes nothing the second time, and takes away what is no more', async () => {
    const cwd = folderWith(OWN);
    const write = () => portfolioSio(['export', 'site', '--out', 'out'], { cwd });
    await write();
    const before = contentOf(cwd);
    assert.match((await write()).stderr, /up to date/);
    assert.deepEqual(contentOf(cwd), before);
    writeFileSync(join(cwd, 'out', 'own.html'), 'mine');
    rmSync(join(cwd, 'doc.txt'));
    assert.equal((await write()).code, 0);
    assert.ok(!existsSync(join(cwd, 'out/fichiers/doc.txt')));
    assert.ok(existsSync(join(cwd, 'out/own.html')), 'what is not of the portfolio stays');
  });

  it('writes over no page that somebody changed, unless forced', async () => {
    const cwd = folderWith(OWN);
    await portfolioSio(['export', 'site'], { cwd });
    const page = join(cwd, 'site/index.html');
    const whole = readFileSync(page, 'utf8');
    appendFileSync(page, 'mine');
    const kept = await portfolioSio(['export', 'site'], { cwd });
    assert.equal(kept.code, 2);
    assert.match(kept.stderr, /index\.html was changed since it was published/);
    assert.match(readFileSync(page, 'utf8'), /mine$/);
    assert.equal((await portfolioSio(['export', 'site', '--force'], { cwd })).code, 0);
    assert.equal(readFileSync(page, 'utf8'), whole);
  });

  it('refuses a folder that holds reports, or leads elsewhere', async () => {
    const cwd = folderWith(OWN);
    const refused = await portfolioSio(['export', 'site', '--out', '.'], { cwd });
    assert.deepEqual([refused.code, refused.stdout], [2, '']);
    assert.match(refused.stderr, /holds reports/);
    const outside = folderWith({});
    symlinkSync(outside, join(cwd, 'site'));
    const led = await portfolioSio(['export', 'site'], { cwd });
    assert.equal(led.code, 2);
    assert.match(led.stderr, /leads elsewhere/);
    assert.deepEqual(contentOf(outside), {});
  });

  it('writes those of a class each into a folder of its own', async () => {
    const yaml = SISR['portfolio.yaml'];
    const cwd = folderWith(
      classOf({ lea: { 'portfolio.yaml': yaml, 'a.md': shown }, tom: { 'portfolio.yaml': yaml } }),
    );
    const { stdout } = await portfolioSio(['export', 'site', '--out', 'public'], { cwd });
    assert.equal(stdout, 'public/lea/index.html\npublic/tom/index.html\n');
  });

  it('writes those of a class below one start page, and takes away who has left', async () => {
    const yaml = SISR['portfolio.yaml'];
    const named = (name: string) => `nom: ${name}\n${yaml.replace(/^nom:.*\n/m, '')}`;
    const cwd = folderWith(
      classOf({
        lea: { 'portfolio.yaml': named('Léa'), 'a.md': shown },
        lea2: { 'portfolio.yaml': named('LEA'), 'a.md': shown },
        tom: { 'portfolio.yaml': yaml.replace(/^(?:nom|prenom):.*\n/gm, '') },
      }),
    );
    const write = (...args: string[]) =>
      portfolioSio(['export', 'site', '--class', ...args], { cwd });
    const { code, stdout, stderr } = await write('--out', 'lecture');
    assert.deepEqual([code, stdout], [0, 'lecture/index.html\n'], stderr);
    const files = contentOf(join(cwd, 'lecture'));
    const textOf = (name: string) => readFileSync(join(cwd, 'lecture', name), 'utf8');
    const start = textOf('index.html');
    const folders = [...start.matchAll(/href="([^"]*)\/index\.html"/g)].map(([, name]) => name);
    assert.equal(new Set(folders).size, 3);
    for (const name of folders) {
      assert.ok(textOf(`${name}/index.html`).includes('href="style.css"'), name);
    }
    assert.match(start, /des 6 compétences du bloc 1/);
    assert.deepEqual(
      Object.keys(files)
        .filter((name) => !name.includes('/'))
        .sort(),
      [...['.portfolio-sio-site.txt', 'index.html', 'style.css']],
    );
    const again = await write('--out', 'lecture');
    assert.match(again.stderr, /up to date/);
    writeFileSync(join(cwd, 'lecture', 'notes.txt'), 'mine');
    rmSync(join(cwd, 'lea2'), { recursive: true });
    assert.equal((await write('--out', 'lecture')).code, 0);
    assert.equal(textOf('notes.txt'), 'mine');
    assert.equal((textOf('index.html').match(/\/index\.html"/g) ?? []).length, 2);
    for (const [args, words] of [
      [[], /--class needs --out/],
      [['--out', '.'], /holds reports/],
      [['--out', 'lea'], /holds reports/],
      [['--out', 'tom'], /holds reports/],
    ] as const) {
      // eslint-disable-next-line no-await-in-loop -- one program after the other
      const refused = await write(...args);
      assert.equal(refused.code, 2);
      assert.match(refused.stderr, words);
    }
  });

  it('counts pages and files as the editor does, and names what it left alone', async () => {
    const cwd = folderWith(OWN);
    await portfolioSio(['export', 'site'], { cwd });
    writeFileSync(join(cwd, 'site', 'CNAME'), 'exemple.fr');
    const { stderr } = await portfolioSio(['export', 'site'], { cwd });
    const files = Object.keys(contentOf(join(cwd, 'site')));
    const pages = files.filter((name) => name.endsWith('.html')).length;
    const others = files.filter((name) => /^(?:fichiers|telechargements)\//.test(name)).length;
    assert.match(stderr, new RegExp(`Réalisations: 1; pages: ${pages}; files: ${others}`));
    assert.match(stderr, /CNAME is not of the portfolio; it was left alone/);
  });

  it('says why it could not write', async function () {
    const cwd = folderWith({ ...OWN, 'out/x': '' });
    const where = withoutRights(this, cwd, 'out');
    const { code, stderr } = await portfolioSio(['export', 'site', '--out', 'out'], where);
    assert.equal(code, 2);
    assert.match(stderr, /read-only/);
    assert.deepEqual(Object.keys(contentOf(join(cwd, 'out'))), ['x']);
  });
});
