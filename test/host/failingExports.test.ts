import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CandidatePortfolio } from '../../src/core/portfolio/candidatePortfolio.ts';
import { CandidateFolder } from '../../src/vscode/workspace/candidateFolder.ts';
import { WriteFailure, explain } from '../../src/vscode/ui/reportFailures.ts';
import { writeAtomically } from '../../src/vscode/workspace/writeFile.ts';
import { writeOutput } from '../../src/vscode/table/output.ts';
import { FragileFiles } from './fragileFiles.ts';

const NAME = 'tableau.xlsx';
const CLOSE =
  `${NAME} cannot be replaced: close it in Excel or LibreOffice if it is open there, ` +
  'or choose another name.';

/** The real file API of VS Code on a file system that fails: no lock or full disk is portable. */
describe('A table that cannot be written', () => {
  const root = vscode.Uri.parse('fragile:/dossier');
  const target = vscode.Uri.joinPath(root, NAME);
  const bytes = (text: string) => new TextEncoder().encode(text);
  let files: FragileFiles;
  let registered: vscode.Disposable;

  beforeEach(async () => {
    files = new FragileFiles();
    registered = vscode.workspace.registerFileSystemProvider('fragile', files);
    await vscode.workspace.fs.writeFile(target, bytes('the old table'));
  });
  afterEach(() => {
    registered.dispose();
  });

  /** Writes, which must fail, and leave the old file alone in its folder. */
  const refusal = async (refuse: FragileFiles['refuse']): Promise<string> => {
    files.refuse = refuse;
    const error: unknown = await writeAtomically(target, bytes('the new table')).then(
      () => undefined,
      (failure: unknown) => failure,
    );
    assert.ok(error instanceof WriteFailure, 'it was written');
    files.refuse = () => undefined;
    assert.deepEqual(files.names(), [NAME]);
    assert.equal(new TextDecoder().decode(files.readFile(target)), 'the old table');
    return explain(error);
  };
  const failing = (operation: string, which: RegExp, error: () => Error) =>
    refusal((done, name) => {
      if (done === operation && which.test(name)) throw error();
    });

  const isTarget = /^tableau\.xlsx$/;
  const isNew = /\.tmp$/;

  it('because another program holds it: the message says which to close', async () => {
    const busy = () => new Error('EBUSY: resource busy or locked, open');
    assert.equal(await failing('write', isTarget, busy), CLOSE);
    assert.equal(await failing('rename', isTarget, busy), CLOSE);
  });

  it('because it is read-only', async () => {
    const denied = () => vscode.FileSystemError.NoPermissions(target);
    assert.equal(await failing('write', isTarget, denied), CLOSE);
  });

  it('because the new file is held when the old one has stepped aside', async () => {
    const held = () => new Error('EPERM: operation not permitted, rename');
    assert.equal(await failing('rename', isNew, held), CLOSE);
  });

  it('because somebody changed it a moment ago: that stays', async () => {
    files.refuse = (operation, name) => {
      if (operation !== 'rename' || name !== NAME) return;
      files.refuse = () => undefined;
      files.put(NAME, bytes('written by hand'));
    };
    await assert.rejects(writeAtomically(target, bytes('the new table')), WriteFailure);
    assert.deepEqual(files.names(), [NAME]);
    assert.equal(new TextDecoder().decode(files.readFile(target)), 'written by hand');
  });

  it('because its folder is read-only', async () => {
    const denied = () => vscode.FileSystemError.NoPermissions(target);
    assert.match(await failing('write', isNew, denied), /^The folder is read-only: choose another/);
  });

  it('because the disk is full: no half of a file stays', async () => {
    const full = () => new Error('ENOSPC: no space left on device, write');
    assert.match(await failing('write', isNew, full), /^The disk is full: make room/);
  });

  it('because the drive is gone', async () => {
    const gone = () => vscode.FileSystemError.Unavailable(target);
    assert.match(await failing('write', isNew, gone), /^The place cannot be reached/);
  });

  it('is told to the user, and written the next time', async () => {
    const own = new CandidatePortfolio(
      root.toString(),
      () => 'SISR',
      () => undefined,
    );
    const folder = new CandidateFolder(own, { isBegun: () => false }, () => Promise.resolve());
    const log = vscode.window.createOutputChannel('Essai', { log: true });
    const services = { log, memory: memento() };
    const name = 'autre.xlsx';
    const write = () => writeOutput({ name, bytes: bytes('a table') }, folder, services);
    files.refuse = (operation) => {
      if (operation === 'write') throw new Error('ENOSPC: no space left on device, write');
    };
    assert.equal(await write(), undefined);
    assert.deepEqual(files.names(), [NAME]);
    files.refuse = () => undefined;
    assert.equal((await write())?.path, `/dossier/${name}`);
    assert.deepEqual(files.names(), [name, NAME]);
    log.dispose();
  });

  it('is put in the place of the old one where nothing is in the way', async () => {
    await writeAtomically(target, bytes('the new table'));
    assert.deepEqual(files.names(), [NAME]);
    assert.equal(new TextDecoder().decode(files.readFile(target)), 'the new table');
  });
});

/** What VS Code gives an extension to remember things by, for one test. */
function memento(): vscode.Memento {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: (key: string) => kept.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
  } as vscode.Memento;
}
