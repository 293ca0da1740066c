import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { forEachBounded } from '../../src/core/iteration.ts';
import { until, useScratchFolder } from './support.ts';
import { EXTENSION_ID } from '../vscode/extensionId.ts';

const report = (title: string) =>
  `---\nintitule: ${title}\ncompetences: [B1.1.1]\n---\n# Rapport\n`;

/** The official table, where every report stands with its title. */
async function table(): Promise<string> {
  await vscode.commands.executeCommand('portfolioSio.copyTableAsMarkdown');
  return vscode.env.clipboard.readText();
}

const timesIn = (text: string, title: string) => text.split(title).length - 1;

/** Waits until the table has a title so many times, and looks again whether it stays so. */
async function isThere(title: string, times = 1): Promise<void> {
  const hasIt = async () => (timesIn(await table(), title) === times ? true : undefined);
  await until(`“${title}” ${times} times`, hasIt);
  await new Promise((resolve) => setTimeout(resolve, 400));
  assert.equal(timesIn(await table(), title), times);
}

describe('A folder that is not as it should be', function () {
  this.timeout(60_000);

  const file = useScratchFolder();
  const pathOf = (name: string) => file.uri(name).fsPath;
  before(() => vscode.extensions.getExtension(EXTENSION_ID)?.activate());

  it('with a report that is no UTF-8 has it read as far as it can be', async () => {
    const text = new TextEncoder().encode(report('Latin un, cr'));
    await file.write('latin-1.md', new Uint8Array([...text, 0xe9, 0x28, 0xff]));
    await isThere('Latin un, cr');
  });

  it('with a report in UTF-16 is told of', async () => {
    const uri = await file.write('utf-16.md', encodeUtf16(`\uFEFF${report('Seize bits')}`));
    const [problem] = await until('a problem', () => {
      const found = vscode.languages.getDiagnostics(uri);
      return found.length > 0 ? found : undefined;
    });
    assert.match(problem?.message ?? '', /no text in UTF-8/);
    assert.equal(timesIn(await table(), 'Seize bits'), 0);
  });

  it('that links to itself is read once', async function () {
    await file.write('boucle/rapport.md', report('Serpent'));
    if (!(await linked(pathOf('boucle'), pathOf('boucle/encore')))) this.skip();
    await file.write('boucle/autre.md', report('Queue du'));
    await isThere('Queue du');
    await isThere('Serpent');
  });

  it('that links elsewhere is not left', async function () {
    const outside = await mkdtemp(join(tmpdir(), 'portfolio-sio-outside-'));
    try {
      await writeFile(join(outside, 'secret.md'), report('Secret'));
      if (!(await linked(outside, pathOf('dehors')))) this.skip();
      await file.write('dedans.md', report('Dedans'));
      await isThere('Dedans');
      assert.equal(timesIn(await table(), 'Secret'), 0);
    } finally {
      await rm(outside, { recursive: true, force: true });
    }
  });

  it('with a referential of its own, of 50 MB, keeps to the official one', async () => {
    const wording = '{"B1.1.1": "Autre chose", "B1.9.9": "Une de plus"}';
    const large = `${wording}${' '.repeat(50_000_000)}`;
    const names = ['referential.json', 'referentiel.json', 'bts-sio-2019.json', 'skills.yaml'];
    const [first = '', ...others] = names;
    await Promise.all([file.write(first, large), ...others.map((it) => file.write(it, wording))]);
    const document = await file.open('officiel.md', report('Officiel'));
    await isThere('Officiel');
    const at = document.positionAt(document.getText().indexOf('B1.1.1') + 2);
    const said = await until('a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      const text = hovers.flatMap(({ contents }) =>
        contents.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')),
      );
      return text.length > 0 ? text.join() : undefined;
    });
    assert.match(said, /Recenser et identifier les ressources numériques/);
    assert.doesNotMatch(said, /Autre chose/);
  });

  it('whose files vanish while they are read ends without them', async () => {
    await mkdir(pathOf('fugaces'), { recursive: true });
    const names = Array.from({ length: 80 }, (_, index) => pathOf(`fugaces/${index}.md`));
    await forEachBounded(names, 40, async (path) => {
      await writeFile(path, report('Fugace'));
      await rm(path);
    });
    await file.write('restant.md', report('Restant'));
    await isThere('Restant');
    await isThere('Fugace', 0);
  });

  it('of which hundreds of files change at once ends as it is on disk', async () => {
    await mkdir(pathOf('foule'), { recursive: true });
    const names = Array.from({ length: 400 }, (_, index) => pathOf(`foule/${index}.md`));
    const writeAll = (title: string) =>
      forEachBounded(names, 40, (path) => writeFile(path, report(title)));
    await writeAll('Foule avant');
    await isThere('Foule avant', names.length);
    await writeAll('Foule après');
    await isThere('Foule après', names.length);
    await isThere('Foule avant', 0);
    await rm(pathOf('foule'), { recursive: true });
    await isThere('Foule après', 0);
  });
});

/** Where the system lets nobody make links (Windows, without its developer mode), false. */
async function linked(target: string, path: string): Promise<boolean> {
  return symlink(target, path, process.platform === 'win32' ? 'junction' : 'dir').then(
    () => true,
    () => false,
  );
}

function encodeUtf16(text: string): Uint8Array {
  const units = Uint16Array.from(text, (_, index) => text.charCodeAt(index));
  return new Uint8Array(units.buffer);
}
