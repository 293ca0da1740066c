import assert from 'node:assert/strict';
import { rm, utimes, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { CandidatePortfolios } from '../../src/core/portfolio/candidatePortfolios.ts';
import { forEachBounded } from '../../src/core/iteration.ts';
import { Exclusions } from '../../src/vscode/workspace/exclusions.ts';
import { FileReader } from '../../src/vscode/workspace/fileReader.ts';
import { FileWatch } from '../../src/vscode/workspace/fileWatch.ts';
import { until, useScratchFolder } from './support.ts';

const COUNT = 400;
/** Longer than it has to be quiet before all files are looked at. */
const REST_MS = 2_500;

const report = (title: string) => `---\nintitule: ${title}\ncompetences: [B1.1.1]\n---\n`;

/** Nothing is expected to fail. */
const fail = (message: string | Error): never => assert.fail(message);

/** A watcher that tells what the test wants it to tell. */
class Teller {
  readonly #created = new vscode.EventEmitter<vscode.Uri>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #deleted = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidCreate = this.#created.event;
  readonly onDidChange = this.#changed.event;
  readonly onDidDelete = this.#deleted.event;

  change(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) this.#changed.fire(uri);
  }

  dispose(): void {
    vscode.Disposable.from(this.#created, this.#changed, this.#deleted).dispose();
  }
}

describe('A burst of changes of which some are lost', function () {
  this.timeout(60_000);

  const file = useScratchFolder();
  const uris = Array.from({ length: COUNT }, (_, index) => file.uri(`${index}.md`));
  const profile = () => file.uri('portfolio.yaml');
  const writeAll = (title: string) =>
    forEachBounded(uris, 40, ({ fsPath }) => writeFile(fsPath, report(title)));

  let announced = 0;
  let portfolios: CandidatePortfolios;
  let teller: Teller;
  let watch: FileWatch;
  let parts: vscode.Disposable;
  const titles = () => {
    const all = portfolios.all.flatMap(({ portfolio }) => [...portfolio.reports()]);
    return all.map(({ title }) => title);
  };
  const count = (title: string) => titles().filter((each) => each === title).length;
  const areThere = (title: string, wanted: number) =>
    until(`${wanted} × “${title}”`, () => (count(title) === wanted ? true : undefined));

  beforeEach(async () => {
    await vscode.workspace.fs.writeFile(profile(), new Uint8Array());
    await writeAll('Avant');
    // As if they had been written long ago.
    await forEachBounded(uris, 40, ({ fsPath }) =>
      utimes(fsPath, 1_700_000_000.5, 1_700_000_000.5),
    );
    portfolios = new CandidatePortfolios(
      () => 'SISR',
      () => {
        announced += 1;
      },
    );
    portfolios.setWindowFolders([
      file
        .uri('.')
        .toString()
        .replace(/\/\.?$/, ''),
    ]);
    const exclusions = new Exclusions({ has: () => true });
    const reader = new FileReader(portfolios, exclusions, { error: fail });
    teller = new Teller();
    watch = new FileWatch(reader, teller);
    parts = vscode.Disposable.from(watch, reader, exclusions);
    await reader.refresh(file.uri('.'));
    assert.equal(count('Avant'), COUNT);
  });
  afterEach(() => {
    parts.dispose();
  });

  it('ends as it is on disk', async () => {
    const [gone] = uris;
    assert.ok(gone);
    await writeAll('Après');
    await rm(gone.fsPath);
    await writeFile(file.uri('venu.md').fsPath, report('Venu'));
    teller.change(uris.slice(50, 390));
    await areThere('Après', COUNT - 1);
    await areThere('Venu', 1);
    await areThere('Avant', 0); // the file that is gone is looked at among the others
    await rm(file.uri('venu.md').fsPath);
  });

  it('of which none is told at first is found a little later', async () => {
    watch.lookAgain();
    await writeFile(file.uri('venu.md').fsPath, report('Venu'));
    await areThere('Venu', 1);
    await rm(file.uri('venu.md').fsPath);
  });

  it('shows nothing anew where nothing was lost', async () => {
    teller.change(uris);
    announced = 0;
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    assert.equal(announced, 0);
    assert.equal(count('Avant'), COUNT);
  });

  it('looks at nothing else after a few changes, nor once it is disposed of', async () => {
    await writeAll('Après');
    teller.change(uris.slice(0, 20));
    await areThere('Après', 20);
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    assert.equal(count('Après'), 20);
    teller.change(uris.slice(20, 380));
    parts.dispose();
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    assert.equal(count('Après'), 20);
  });
});
