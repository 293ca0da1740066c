import type { Section } from '../report/section.ts';
import { sentences } from '../l10n/sentences.ts';
import type { Translate } from '../l10n/translate.ts';
import { OPENED_AT_MOST, treeNode, type TreeNode } from './treeNode.ts';

/** What many lines below one other have in common. */
export interface RunsOf<T> {
  /** Keeps the ids of the runs apart from all others. */
  readonly id: string;
  readonly lineOf: (item: T) => TreeNode;
  /** What says where a run begins and ends. */
  readonly nameOf: (item: T) => string;
  readonly t: Translate;
  /** The section that all of them are in. */
  readonly section?: Section;
}

/**
 * A line for each item; where these would be too many at once for the editor, and for who reads
 * them, they stand in runs, which are opened one by one.
 */
export function inRuns<T>(items: readonly T[], runs: RunsOf<T>): TreeNode[] {
  if (items.length <= OPENED_AT_MOST) return items.map(runs.lineOf);
  const count = Math.ceil(items.length / OPENED_AT_MOST);
  return Array.from({ length: count }, (_, index) => runNode(items, index * OPENED_AT_MOST, runs));
}

function runNode<T>(all: readonly T[], start: number, runs: RunsOf<T>): TreeNode {
  const { id, lineOf, nameOf, t, section } = runs;
  const items = all.slice(start, start + OPENED_AT_MOST);
  const end = start + items.length;
  const label = t('{start} to {end}', { start: start + 1, end });
  const ends = [items[0], items.at(-1)].flatMap((item) => (item === undefined ? [] : nameOf(item)));
  const description = ends.join(' … ');
  return treeNode({
    id: `${id} ${start}`,
    kind: 'group',
    label,
    description,
    spoken: sentences(label, description),
    tooltip: `${label}\n${description}`,
    icon: 'section',
    children: () => items.map(lineOf),
    ...(section && { section }),
  });
}
