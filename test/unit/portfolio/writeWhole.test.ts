import assert from 'node:assert/strict';
import { replaceWhole, type Files } from '../../../src/core/portfolio/writeWhole.ts';

const OLD = Uint8Array.of(1, 2, 3, 4);
const NEW = Uint8Array.of(5, 6, 7, 8, 9);
const BESIDE = { unfinished: 'new', copy: 'copy', old: 'aside' };

/** Files in memory; the operations at `failing` fail, writes after they emptied the file. */
class FailingFiles implements Files {
  readonly all = new Map<string, Uint8Array>([['new', NEW]]);
  count = 0;
  unreadable = '';
  constructor(
    private readonly failing: (operation: number) => boolean,
    private readonly canRename = true,
  ) {}

  read(name: string): Promise<Uint8Array | undefined> {
    if (this.unreadable === name) return Promise.reject(new Error('denied'));
    return Promise.resolve(this.all.get(name));
  }

  write(name: string, bytes: Uint8Array): Promise<void> {
    if (this.#fails()) {
      this.all.set(name, new Uint8Array());
      return Promise.reject(new Error('full'));
    }
    this.all.set(name, bytes);
    return Promise.resolve();
  }

  rename(from: string, to: string): Promise<void> {
    const bytes = this.all.get(from);
    if (this.#fails() || !this.canRename || !bytes || this.all.has(to))
      return Promise.reject(new Error('held'));
    this.all.delete(from);
    this.all.set(to, bytes);
    return Promise.resolve();
  }

  remove(name: string): Promise<void> {
    this.all.delete(name);
    return Promise.resolve();
  }

  #fails(): boolean {
    this.count += 1;
    return this.failing(this.count);
  }
}

describe('replaceWhole', () => {
  const run = async (files: FailingFiles, old?: Uint8Array) => {
    if (old) files.all.set('target', old);
    return replaceWhole(files, 'target', NEW, BESIDE).then(
      () => true,
      () => false,
    );
  };

  it('leaves alone a file that it cannot read', async () => {
    const files = new FailingFiles(() => false, false);
    files.unreadable = 'target';
    assert.equal(await run(files, OLD), false);
    assert.deepEqual(files.all.get('target'), OLD);
  });

  for (const canRename of [true, false]) {
    const where = canRename ? '' : ', where nothing can be renamed';
    it(`has the old file or the new one, whichever step fails${where}`, async () => {
      let failures = 0;
      for (let step = 1; step < 12; step += 1) {
        const files = new FailingFiles((operation) => operation === step, canRename);
        // eslint-disable-next-line no-await-in-loop -- in order
        const isDone = await run(files, OLD);
        failures += isDone ? 0 : 1;
        assert.deepEqual(files.all.get('target'), isDone ? NEW : OLD, `step ${step}`);
        files.all.delete('new'); // the caller takes it away
        assert.deepEqual([...files.all.keys()], ['target'], `step ${step}`);
      }
      assert.ok(failures > 0);
    });

    it(`keeps a whole copy of the old file when everything fails from a step on${where}`, async () => {
      for (let step = 1; step < 12; step += 1) {
        const files = new FailingFiles((operation) => operation >= step, canRename);
        // eslint-disable-next-line no-await-in-loop -- in order
        const isDone = await run(files, OLD);
        const whole = isDone ? NEW : OLD;
        assert.ok([...files.all.values()].some((bytes) => bytes.join() === whole.join()));
      }
    });

    it(`writes a file that was not there, or none${where}`, async () => {
      for (let step = 1; step < 4; step += 1) {
        const files = new FailingFiles((operation) => operation >= step, canRename);
        // eslint-disable-next-line no-await-in-loop -- in order
        const isDone = await run(files);
        assert.deepEqual(files.all.get('target'), isDone ? NEW : undefined, `step ${step}`);
      }
    });
  }
});
