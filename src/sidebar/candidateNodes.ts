import { candidateName, candidateState, candidateTitle } from '../messages/candidateWords.ts';
import type { Translate } from '../messages/translate.ts';
import type { Candidate } from '../portfolio/candidate.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { treeNode, type TreeNode } from './treeNode.ts';

/** One of several candidates of a window. */
export interface CandidateEntry {
  /** The URI of the folder. */
  readonly id: string;
  /** The name of the folder. */
  readonly name: string;
  readonly candidate: Candidate;
  readonly portfolio: Portfolio;
  /** When a report was last changed; absent where nobody has asked the disk. */
  readonly lastChange?: Date;
}

/** Makes the lines of one candidate; `scope` keeps their ids apart from other candidates’. */
export type CandidateLines<T extends CandidateEntry> = (entry: T, scope: string) => TreeNode[];

/** The lines of the only candidate, or each candidate with their coverage, and the lines below. */
export function candidateNodes<T extends CandidateEntry>(
  entries: readonly T[],
  lines: CandidateLines<T>,
  t: Translate,
): TreeNode[] {
  const [only] = entries;
  if (entries.length === 1 && only) return lines(only, '');
  return entries.map((entry) => {
    const label = `${candidateName(entry)} · ${candidateState(entry, t)}`;
    const description = candidateTitle(entry, t);
    return treeNode({
      id: entry.id,
      kind: 'candidate',
      label,
      description,
      spoken: `${label}, ${description}.`,
      tooltip: `${label}\n${description}`,
      icon: 'candidate',
      expanded: entry.lastChange === undefined,
      children: lines(entry, `${entry.id} `),
    });
  });
}
