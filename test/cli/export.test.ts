import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { strFromU8, unzipSync } from 'fflate';
import { importTable } from '../../src/core/import/importTable.ts';
import { classOf, contentOf, folderWith, portfolioSio, SISR, SLAM } from './program.ts';

const NAME = 'tableau-de-synthese-E5-2027';

describe('export', () => {
  for (const [option, files] of Object.entries({ SISR, SLAM })) {
    it(`writes each kind beside the reports, whole: ${option}`, async () => {
      const cwd = folderWith(files);
      const kinds = ['table', 'pdf', 'csv', 'html', 'markdown', 'data'];
      const ends = await Promise.all(kinds.map((kind) => portfolioSio(['export', kind], { cwd })));
      assert.deepEqual(
        ends.map(
          ({ code, stdout, stderr }) => `${String(code)} ${stdout}${code === 0 ? '' : stderr}`,
        ),
        ['xlsx', 'pdf', 'csv', 'html', 'md']
          .map((ending) => `0 ${NAME}.${ending}\n`)
          .concat('0 portfolio.json\n'),
      );
      const table = importTable(readFileSync(join(cwd, `${NAME}.xlsx`)));
      assert.ok('table' in table);
      assert.equal(table.table.rows.length, 1);
      assert.match(readFileSync(join(cwd, `${NAME}.pdf`), 'latin1'), /^%PDF-[^]*%%EOF\s*$/);
      for (const ending of ['csv', 'html', 'md']) {
        assert.match(readFileSync(join(cwd, `${NAME}.${ending}`), 'utf8'), /Serveur GLPI|Appli/);
      }
      const schema = JSON.parse(
        readFileSync('schemas/portfolio.json-schema.json', 'utf8'),
      ) as object;
      const validate = new Ajv({ strict: false }).compile(schema);
      const data: unknown = JSON.parse(readFileSync(join(cwd, 'portfolio.json'), 'utf8'));
      assert.ok(validate(data), JSON.stringify(validate.errors));
    });
  }

  it('says what the table lacks', async () => {
    const { stderr } = await portfolioSio(['export', 'table'], { cwd: folderWith(SISR) });
    assert.match(stderr, /Left empty: candidate number/);
    assert.match(stderr, /missing: B1\.3, B1\.4/);
  });

  it('replaces its own file, and no file that somebody changed or made, unless forced', async () => {
    const cwd = folderWith(SISR);
    const table = join(cwd, `${NAME}.csv`);
    const write = (...args: string[]) => portfolioSio(['export', 'csv', ...args], { cwd });
    assert.equal((await write()).code, 0);
    writeFileSync(join(cwd, 'more.md'), SLAM['appli.md']);
    assert.equal((await write()).code, 0, 'its own');
    assert.match(readFileSync(table, 'utf8'), /Appli/);
    writeFileSync(table, 'mine');
    const kept = await write();
    assert.deepEqual([kept.code, kept.stdout], [2, '']);
    assert.match(kept.stderr, /csv was changed since it was last exported: --force replaces it/);
    assert.equal(readFileSync(table, 'utf8'), 'mine');
    assert.equal((await write('--force')).code, 0);
    assert.match(readFileSync(table, 'utf8'), /Appli/);
    const foreign = folderWith({ ...SISR, [`${NAME}.csv`]: 'made by somebody' });
    assert.equal((await portfolioSio(['export', 'csv'], { cwd: foreign })).code, 2);
  });

  it('writes nowhere but where it is told to', async () => {
    const cwd = folderWith({ ...classOf({ lea: SISR, tom: SLAM }), 'out/kept.txt': 'x' });
    const before = contentOf(cwd);
    const file = await portfolioSio(['export', 'csv', 'lea', '--out', 'out/mine.csv'], { cwd });
    assert.deepEqual([file.code, file.stdout], [0, 'out/mine.csv\n']);
    const all = await portfolioSio(['export', 'table', '--out', 'out'], { cwd });
    assert.deepEqual(all.stdout.trimEnd().split('\n'), [
      `out/DURAND Léa - ${NAME}.xlsx`,
      `out/MARTIN Tom - ${NAME}.xlsx`,
    ]);
    const made = Object.keys(contentOf(cwd)).filter((name) => !(name in before));
    assert.deepEqual(made.sort(), [
      `out/DURAND Léa - ${NAME}.xlsx`,
      `out/MARTIN Tom - ${NAME}.xlsx`,
      'out/mine.csv',
    ]);
    const several = await portfolioSio(['export', 'csv', '--out', 'one.csv'], { cwd });
    assert.match(several.stderr, /--out must be a folder/);
  });

  it('writes the tables of a class each into its folder', async () => {
    const cwd = folderWith(classOf({ lea: SISR, tom: SLAM }));
    const { stdout } = await portfolioSio(['export', 'csv'], { cwd });
    assert.equal(stdout, `lea/${NAME}.csv\ntom/${NAME}.csv\n`);
  });

  it('fills the form of a school, which stays as it is', async () => {
    const cwd = folderWith(SISR);
    await portfolioSio(['export', 'table', '--out', 'form.xlsx'], { cwd });
    const form = readFileSync(join(cwd, 'form.xlsx'));
    writeFileSync(join(cwd, 'realisations', 'b.md'), SLAM['appli.md']);
    const { code, stdout, stderr } = await portfolioSio(
      ['export', 'table', '--form', 'form.xlsx'],
      { cwd },
    );
    assert.deepEqual([code, stdout], [0, 'form - filled in.xlsx\n'], stderr);
    assert.deepEqual(readFileSync(join(cwd, 'form.xlsx')), form);
    const strings = Object.entries(unzipSync(readFileSync(join(cwd, 'form - filled in.xlsx'))));
    assert.ok(strings.some(([, bytes]) => strFromU8(bytes).includes('Appli')));
    const wrong = folderWith({ ...SISR, 'form.xlsx': 'no workbook', 'form.pdf': '%PDF-1.7' });
    const refused = await Promise.all(
      ['form.xlsx', 'form.pdf', 'gone.xlsx', 'realisations'].map((name) =>
        portfolioSio(['export', 'table', '--form', name], { cwd: wrong }),
      ),
    );
    for (const end of refused) assert.deepEqual([end.code, end.stdout], [2, ''], end.stderr);
  });

  it('says why it could not write, and leaves what was there', async function () {
    if (process.platform === 'win32') this.skip(); // permissions are another thing there
    const cwd = folderWith({ ...SISR, 'out/x': '' });
    chmodSync(join(cwd, 'out'), 0o555);
    const uid = process.getuid?.() === 0 ? 65_534 : undefined; // root may write everywhere
    const where = { cwd, ...(uid !== undefined && { uid }) };
    const { code, stdout, stderr } = await portfolioSio(['export', 'csv', '--out', 'out'], where);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /read-only/);
    assert.deepEqual(readdirSync(join(cwd, 'out')), ['x']);
    chmodSync(join(cwd, 'out'), 0o755);
  });

  it('writes nothing that stands there already: a second run changes no file', async () => {
    const cwd = folderWith(SISR);
    await portfolioSio(['export', 'markdown'], { cwd });
    const file = join(cwd, `${NAME}.md`);
    utimesSync(file, 1, 1);
    mkdirSync(join(cwd, 'empty'));
    assert.equal((await portfolioSio(['export', 'markdown'], { cwd })).code, 0);
    assert.equal(statSync(file).mtimeMs, 1000);
  });
});
