import type { Section } from '../portfolio/section.ts';

/** What an icon says; the shell has a theme icon for each. The label says the same in words. */
export type NodeIcon =
  | 'candidate'
  | 'bloc'
  | 'complete'
  | 'partial'
  | 'namedOnly'
  | 'draftOnly'
  | 'missing'
  | 'section'
  | 'report'
  | 'draft'
  | 'broken'
  | 'warning'
  | 'ruleMet'
  | 'ruleUnmet'
  | 'advice';

/** Where a click leads. */
export type Target =
  | { readonly kind: 'evidence'; readonly uri: string; readonly code: string }
  | { readonly kind: 'file'; readonly uri: string }
  | { readonly kind: 'action'; readonly action: Action; readonly folder: string };

/** What the user can do about a line that is about no file. */
export type Action = 'fillInProfile' | 'exportTable';

/** A line of a tree, in words, whatever widget draws it. */
export interface TreeNode {
  /** Unique in its tree and free of counts, so that expansion survives a refresh. */
  readonly id: string;
  readonly kind:
    | 'candidate'
    | 'bloc'
    | 'competency'
    | 'subSkill'
    | 'evidence'
    | 'group'
    | 'section'
    | 'report'
    | 'unreadable'
    | 'rule'
    | 'hint';
  readonly label: string;
  readonly description: string;
  /** The whole line as one sentence, for a screen reader. */
  readonly spoken: string;
  readonly tooltip: string;
  readonly icon?: NodeIcon;
  readonly expanded: boolean;
  readonly children: readonly TreeNode[];
  readonly target?: Target;
  /** The code of the skill that the line is about. */
  readonly code?: string;
  /** The official wording of that skill. */
  readonly wording?: string;
  /** The URI of the report that the line is about. */
  readonly report?: string;
  /** The section that a report dropped here goes to. */
  readonly section?: Section;
  /** The state of the line’s check box; without one where absent. */
  readonly checked?: boolean;
}

export type Line = Omit<TreeNode, 'expanded' | 'children'> &
  Partial<Pick<TreeNode, 'expanded' | 'children'>>;

/** A line that is collapsed and has no children, where nothing else is said. */
export function treeNode(line: Line): TreeNode {
  return { expanded: false, children: [], ...line };
}

/** A skill as the beginning of what is read out; two official wordings have a full stop already. */
export function sentenceOf({ code, wording }: { code: string; wording: string }): string {
  return `${code} ${wording.replace(/\.$/, '')}.`;
}
