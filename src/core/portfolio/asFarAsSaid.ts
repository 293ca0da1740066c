import type { Report } from '../report/report.ts';
import type { TextEdit } from '../text/span.ts';
import type { Statement } from './statement.ts';
import { changesOnly } from './changesOnly.ts';

/** So many changes are tried one by one at the most, each by report the report: nobody waits for more. */
const TRIED_AT_MOST = 40;

/**
 * Of many changes of one report all, where together they change what they say and nothing else. Where
 * they do not, those that can be made one after another; none where they are too many to be tried.
 */
export function asFarAsSaid(
  statement: Statement,
  { text, referential }: Report,
  changes: readonly (readonly TextEdit[])[],
): TextEdit[] {
  const wanted = changes.filter((edits) => edits.length > 0);
  const isSaid = (edits: readonly TextEdit[]) => changesOnly(statement, text, edits, referential);
  const all = wanted.flat();
  if (all.length === 0 || isSaid(all)) return all;
  const taken: TextEdit[] = [];
  for (const edits of wanted.length > TRIED_AT_MOST ? [] : wanted) {
    if (isSaid([...taken, ...edits])) taken.push(...edits);
  }
  return taken;
}
