import type { Evidence } from '../portfolio/evidenceIndex.ts';

/** What an icon says; the shell has a theme icon for each. The label says the same in words. */
export type NodeIcon =
  | 'candidate'
  | 'bloc'
  | 'complete'
  | 'partial'
  | 'namedOnly'
  | 'draftOnly'
  | 'missing'
  | 'report'
  | 'draft';

/** A line of a tree, in words, whatever widget draws it. */
export interface TreeNode {
  /** Unique in its tree and free of counts, so that expansion survives a refresh. */
  readonly id: string;
  readonly kind: 'candidate' | 'bloc' | 'competency' | 'subSkill' | 'evidence';
  readonly label: string;
  readonly description: string;
  /** The whole line as one sentence, for a screen reader. */
  readonly spoken: string;
  readonly tooltip: string;
  readonly icon: NodeIcon;
  readonly expanded: boolean;
  readonly children: readonly TreeNode[];
  /** Where a click leads. */
  readonly evidence?: Evidence;
}
