import { PortfolioIndex } from '../../../src/core/portfolio/portfolioIndex.ts';
import { referentialFor } from '../../../src/core/referential/referential.ts';
import { timed } from '../statistics.ts';
import type { Cold } from '../tasks.ts';
import { readAll } from './files.ts';

/** Reads a whole portfolio, as the extension does when a folder is opened. */
export function indexed(folder: string): PortfolioIndex {
  const portfolio = new PortfolioIndex(referentialFor('SISR'));
  readAll(folder, (path, text) => portfolio.setFile(`file://${path}`, text));
  return portfolio;
}

/** The first index of a process that has never read a report, beside the floor. */
export function cold(folder: string): Cold {
  // Once unmeasured: the first walk of a process waits for the disk, and neither should pay for it.
  let bytes = 0;
  const walk = () => readAll(folder, (_, text) => (bytes += text.length));
  walk();
  const floor = timed(walk);
  const index = timed(() => indexed(folder).coverage);
  if (bytes === 0) throw new Error(`There are no reports in ${folder}.`);
  return { floor, index };
}
