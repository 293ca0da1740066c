import { optionAndSession, type Standing } from './candidateWords.ts';
import { sentences } from '../l10n/sentences.ts';
import type { Translate } from '../l10n/translate.ts';
import { candidateName, type Candidate } from '../portfolio/candidate.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { Memo } from '../tree/drawnTree.ts';
import { treeNode, type NodeIcon, type TreeNode } from '../tree/treeNode.ts';

/** One of several candidates of a window. */
export interface CandidateEntry {
  /** The URI of the folder. */
  readonly id: string;
  /** The name of the folder. */
  readonly name: string;
  /** Where the folder is, as the user knows it. */
  readonly path: string;
  readonly candidate: Candidate;
  readonly portfolio: Portfolio;
  /** Whether the profile is there and cannot be read: option and session are then not known. */
  readonly profileBroken?: boolean;
}

/** What a view shows of one candidate; `scope` keeps the ids of lines apart between candidates. */
export interface CandidateView<T extends CandidateEntry> {
  /** The lines below the candidate, or all there are where there is one. */
  nodes(entry: T, scope: string): readonly TreeNode[];
  standing(entry: T): Standing & { readonly icon: NodeIcon };
  /** All that both depend on beside the entry: while it is the same, their lines are kept. */
  inputs?(entry: T): readonly unknown[];
  /** What the ids of all lines begin with; default: nothing. */
  readonly ids?: string;
  /** Whether the lines of every candidate show at once; default: those of a few. */
  readonly expanded?: boolean;
  /** Whether everybody has lines for certain: then they are made when they are first asked for. */
  readonly isNeverEmpty?: boolean;
}

/** Up to so many candidates, their lines show at once: more would be a list without an end. */
const OPEN_AT_FIRST = 2;

/**
 * The lines of the only candidate, or a line for each with where they stand, and theirs below. `memo`
 * keeps the lines of each entry: of a class, one keystroke changes those of one candidate.
 */
export function candidateNodes<T extends CandidateEntry>(
  entries: readonly T[],
  view: CandidateView<T>,
  t: Translate,
  memo = new Memo<readonly TreeNode[]>(),
): readonly TreeNode[] {
  const { ids = '', expanded = entries.length <= OPEN_AT_FIRST } = view;
  const isClass = entries.length !== 1;
  const nodesOf = (entry: T): readonly TreeNode[] =>
    memo.of(entry, [isClass, ids, expanded, ...(view.inputs?.(entry) ?? [])], () =>
      isClass ? [candidateNode(entry, view, expanded, t)] : view.nodes(entry, ids),
    );
  const [only] = entries;
  return !isClass && only ? nodesOf(only) : entries.flatMap(nodesOf);
}

/** The name first: whoever types its first letters gets there. */
function candidateNode<T extends CandidateEntry>(
  entry: T,
  view: CandidateView<T>,
  expanded: boolean,
  t: Translate,
): TreeNode {
  const { path } = entry;
  const id = `${view.ids ?? ''}${entry.id}`;
  const { mark, detail, sentence, icon } = view.standing(entry);
  const name = candidateName(entry);
  const children = () => view.nodes(entry, `${id} `);
  // Of a profile that cannot be read, the standing says so.
  const title = entry.profileBroken ? '' : optionAndSession(entry, t);
  return treeNode({
    id,
    kind: 'candidate',
    label: name,
    description: [mark, detail, title].filter((part) => part !== '').join(' · '),
    spoken: sentences([name, title].filter((part) => part !== '').join(', '), sentence),
    tooltip: [name, title, sentence, path].filter((part) => part !== '').join('\n'),
    icon: entry.profileBroken ? 'broken' : icon,
    expanded,
    children: view.isNeverEmpty ? children : children(),
    candidate: entry.id,
  });
}

/** Candidates by their names, or those first who have mobilised least of bloc 1. */
export function inClassOrder<T extends CandidateEntry>(
  entries: readonly T[],
  order: 'name' | 'coverage',
): T[] {
  if (entries.length < 2) return [...entries]; // the rules of an alphabet take a while to load
  const alphabet = new Intl.Collator('fr', { numeric: true });
  const sorted = entries
    .map((entry) => ({ entry, name: candidateName(entry) }))
    .sort((a, b) => alphabet.compare(a.name, b.name) || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
  if (order === 'name') return sorted;
  return sorted.sort((a, b) => {
    const [one, other] = [progressOf(a), progressOf(b)];
    return one.mobilised - other.mobilised || one.covered - other.covered;
  });
}

function progressOf({ portfolio: { coverage } }: CandidateEntry) {
  const bloc = coverage.find(({ bloc: { code } }) => code === 'B1');
  return bloc ?? { mobilised: 0, covered: 0 };
}
