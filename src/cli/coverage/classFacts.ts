import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { forEachBounded } from '../../core/iteration.ts';
import type { ClassFacts } from '../../core/class/classOverview.ts';
import { checkCandidate } from '../check/problems.ts';
import type { Workplace } from '../command.ts';
import type { FolderEntry } from '../files/portfolios.ts';

const STATS_AT_ONCE = 16;

/** Checks every report of a candidate, and finds when one of them was last changed. */
export async function classFacts(entry: FolderEntry, place: Workplace): Promise<ClassFacts> {
  const files = await checkCandidate(entry, place);
  const problems = files
    .flatMap((file) => file.problems)
    .filter(({ severity }) => severity !== 'hint').length;
  let last = 0;
  await forEachBounded(entry.files, STATS_AT_ONCE, async (uri) => {
    const changed = await stat(fileURLToPath(uri)).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    last = Math.max(last, changed);
  });
  return { problems, ...(last > 0 && { changed: new Date(last) }) };
}
