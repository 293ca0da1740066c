import type { SessionOptions } from './session.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/**
 * One workbench for all tests of a suite, closed after them; a test that fails leaves a picture in
 * `out/screenshots/`.
 *
 * @returns what gives the workbench, inside a test.
 */
export function useWorkbench(options?: SessionOptions): () => Workbench {
  let open: Workbench | undefined;
  const workbench = () => {
    if (!open) throw new Error('There is no workbench outside a test.');
    return open;
  };
  before(async () => {
    open = await openWorkbench(options);
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
    await workbench().screenshot(`failed-${name}`);
  });
  after(() => open?.close());
  return workbench;
}
