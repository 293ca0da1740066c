import type { Memory } from '../tasks.ts';
import { indexed } from './cold.ts';
import { readAll } from './files.ts';

/** What a process holds that walks and reads everything and keeps nothing. */
export function memoryOfFloor(folder: string): Memory {
  let length = 0;
  readAll(folder, (_, text) => (length += text.length));
  return memoryNow(length);
}

/** What a process holds that has read the portfolio. */
export function memoryOfIndex(folder: string): Memory {
  const portfolio = indexed(folder);
  return memoryNow(portfolio.coverage);
}

function memoryNow(kept: unknown): Memory {
  const peak = process.resourceUsage().maxRSS * 1024;
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  if (kept === undefined) throw new Error('Nothing was read.');
  return { heap, peak };
}
