import assert from 'node:assert/strict';
import { chmodSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import {
  classOf,
  contentOf,
  folderWith,
  portfolioSio,
  report,
  SISR,
  SLAM,
  soundReport,
  withoutRights,
} from './program.ts';

/** A folder with the table of a portfolio in it. */
async function withTable(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const reports = {
    'a.md': soundReport('Serveur GLPI', 'B1.1.1, B1.2.1'),
    'b.md': report('titre: Sauvegarde\ncadre: stage2\ncompetences: [B1.1.1]'),
    'c.md': soundReport('Serveur GLPI', 'B1.3.1'),
  };
  const cwd = folderWith({ 'from/portfolio.yaml': SISR['portfolio.yaml'], ...files });
  for (const [name, text] of Object.entries(reports)) writeFileSync(join(cwd, 'from', name), text);
  const made = await portfolioSio(['export', 'table', 'from', '--out', 't.xlsx'], { cwd });
  assert.equal(made.code, 0, made.stderr);
  rmSync(join(cwd, 'from'), { recursive: true });
  return cwd;
}

interface Imported {
  readonly dryRun: boolean;
  readonly reports: readonly { readonly path: string; readonly action: string }[];
}

const importInto = (cwd: string, ...args: string[]) =>
  portfolioSio(['import', 't.xlsx', ...args], { cwd });

async function imported(cwd: string, ...args: string[]): Promise<Imported> {
  const { stdout, stderr } = await importInto(cwd, '--format', 'json', ...args);
  assert.notEqual(stdout, '', stderr);
  const answer = JSON.parse(stdout) as Imported;
  const schema = JSON.parse(readFileSync('docs/cli/import.schema.json', 'utf8')) as object;
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
  assert.ok(validate(answer), JSON.stringify(validate.errors));
  return answer;
}

describe('import', () => {
  it('writes a report of each réalisation, in the folder of its section', async () => {
    const cwd = await withTable();
    const { code, stdout, stderr } = await importInto(cwd, '--out', 'new');
    assert.equal(code, 0, stderr);
    assert.match(stderr, /Reports written: 3/);
    assert.match(stdout, /\+ new\/stage-1\/serveur-glpi\.md\n.*Serveur GLPI · .*B1\.1 B1\.2/);
    const names = Object.keys(contentOf(join(cwd, 'new')));
    assert.deepEqual(names, [
      'stage-1/serveur-glpi-2.md',
      'stage-1/serveur-glpi.md',
      'stage-2/sauvegarde.md',
    ]);
    const check = await portfolioSio(['check', 'new', '--level', 'error'], { cwd });
    assert.equal(check.code, 0, check.stdout);
  });

  it('writes nothing when it is only to say what it would', async () => {
    const cwd = await withTable();
    const before = contentOf(cwd);
    const { dryRun, reports } = await imported(cwd, '--out', 'new', '--dry-run');
    assert.ok(dryRun);
    assert.deepEqual(new Set(reports.map(({ action }) => action)), new Set(['new']));
    assert.deepEqual(contentOf(cwd), before);
  });

  it('changes nothing the second time, even where two have one title', async () => {
    const cwd = await withTable();
    await importInto(cwd, '--out', 'new');
    const before = contentOf(cwd);
    const { reports } = await imported(cwd, '--out', 'new');
    assert.deepEqual(new Set(reports.map(({ action }) => action)), new Set(['unchanged']));
    assert.deepEqual(contentOf(cwd), before);
  });

  it('completes a header and keeps the rest byte for byte', async () => {
    const own =
      '\ufeff---\r\ntitre: Sauvegarde\r\ncompetences: [B1.1.1]\r\n---\r\n\r\nMon texte\r\n';
    const cwd = await withTable({ 'new/x.md': own });
    const { reports } = await imported(cwd, '--out', 'new');
    assert.deepEqual(
      reports.find(({ path }) => path === 'new/x.md')?.action,
      'completed',
      JSON.stringify(reports),
    );
    const after = readFileSync(join(cwd, 'new/x.md'), 'utf8');
    assert.equal(after.replace('cadre: stage2\r\n', ''), own);
    assert.match(after, /cadre: stage2\r\n/);
  });

  it('writes nowhere outside of --out, whatever links stand there', async () => {
    const cwd = await withTable({ 'new/portfolio.yaml': SISR['portfolio.yaml'] });
    const outside = folderWith({});
    symlinkSync(outside, join(cwd, 'new/stage-1'));
    const before = contentOf(join(cwd, 'new'));
    const { code, stderr } = await importInto(cwd, '--out', 'new');
    assert.equal(code, 2);
    assert.match(stderr, /leads elsewhere/);
    assert.deepEqual(contentOf(outside), {});
    assert.deepEqual(contentOf(join(cwd, 'new')), before, 'and nothing half-way');
  });

  it('refuses what it cannot read, and a folder of several candidates', async () => {
    const cwd = await withTable({
      ...classOf({ 'class/lea': SISR, 'class/tom': SLAM }),
      'no.xlsx': 'no workbook',
      'a.pdf': '%PDF-1.7',
    });
    const refused: readonly (readonly [string[], RegExp])[] = [
      [['t.xlsx'], /--out folder/],
      [['no.xlsx', '--out', 'new'], /no\.xlsx/],
      [['a.pdf', '--out', 'new'], /is a PDF/],
      [['gone.xlsx', '--out', 'new'], /There is no file gone\.xlsx/],
      [['t.xlsx', '--out', 'class'], /several candidates/],
      [['t.xlsx', '--out', 'a.pdf'], /is no folder/],
    ];
    const before = contentOf(cwd);
    for (const [args, why] of refused) {
      // eslint-disable-next-line no-await-in-loop -- each by itself
      const { code, stdout, stderr } = await portfolioSio(['import', ...args], { cwd });
      assert.deepEqual([code, stdout], [2, ''], stderr);
      assert.match(stderr, why);
    }
    assert.deepEqual(contentOf(cwd), before);
  });

  it('leaves nothing half-way where it may not write', async function () {
    const cwd = await withTable({ 'new/stage-2/x.txt': '' });
    const where = withoutRights(this, cwd, 'new/stage-2');
    chmodSync(join(cwd, 'new'), 0o777);
    const args = ['import', 't.xlsx', '--out', 'new'];
    const { code, stderr } = await portfolioSio(args, where);
    assert.equal(code, 2);
    assert.match(stderr, /read-only/);
    assert.deepEqual(Object.keys(contentOf(join(cwd, 'new'))), ['stage-2/x.txt']);
  });
});
