import * as vscode from 'vscode';
import type { ClassFacts } from '../../core/class/classOverview.ts';
import { forEachBounded } from '../../core/iteration.ts';
import { QUIETLY, CHECK_ALL } from '../commandIds.ts';
import type { FolderEntry } from '../workspace/candidateEntry.ts';
import { problemsShown } from '../reports/problemCounts.ts';

const STATS_AT_ONCE = 16;

/** Checks every report, and finds when each candidate last changed one; by the URI of the folder. */
export async function classFacts(
  entries: readonly FolderEntry[],
): Promise<ReadonlyMap<string, ClassFacts>> {
  await vscode.commands.executeCommand(CHECK_ALL, QUIETLY);
  const facts = new Map<string, ClassFacts>();
  for (const { id, portfolio } of entries) {
    const uris = [...portfolio.uris()].map((uri) => vscode.Uri.parse(uri, true));
    const problems = uris.reduce((sum, uri) => sum + problemsShown(uri), 0);
    // eslint-disable-next-line no-await-in-loop -- a bound for each is a bound for all
    const changed = await lastChange(uris);
    facts.set(id, { problems, ...(changed > 0 && { changed: new Date(changed) }) });
  }
  return facts;
}

/** In milliseconds; 0 where nothing can be asked. */
async function lastChange(uris: readonly vscode.Uri[]): Promise<number> {
  let last = 0;
  await forEachBounded(uris, STATS_AT_ONCE, async (uri) => {
    const changed = await vscode.workspace.fs.stat(uri).then(
      ({ mtime }) => mtime,
      () => 0,
    );
    last = Math.max(last, changed);
  });
  return last;
}
