import type { Section } from '../report/section.ts';

/**
 * What an icon says; the shell has a theme icon for each, no two of them of one form where they stand
 * for states. The tooltip and the spoken label say the same in words.
 */
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
export type Action = 'fillInProfile' | 'fillInAddress' | 'exportTable' | 'adoptFiles';

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
  /** Whether there are any, which is known before they are made. */
  readonly hasChildren: boolean;
  /** Made when they are first asked for: most lines of a large portfolio are never opened. */
  readonly children: readonly TreeNode[];
  readonly target?: Target;
  /** The code of the skill that the line is about. */
  readonly code?: string;
  /** The official wording of that skill. */
  readonly wording?: string;
  /** The URI of the candidate’s folder that the line is about. */
  readonly candidate?: string;
  /** The URI of the report that the line is about. */
  readonly report?: string;
  /** The section that a report dropped here goes to. */
  readonly section?: Section;
  /** The state of the line’s check box; without one where absent. */
  readonly checked?: boolean;
}

/** A line with more children begins collapsed: each of them costs the editor some time. */
export const OPENED_AT_MOST = 200;

export type Line = Omit<TreeNode, 'expanded' | 'children' | 'hasChildren'> &
  Partial<Pick<TreeNode, 'expanded'>> & {
    readonly children?: readonly TreeNode[] | (() => readonly TreeNode[]);
  };

/**
 * A line that is collapsed and has no children, where nothing else is said. Children that a function
 * makes must be at least one.
 */
export function treeNode({ children = [], ...line }: Line): TreeNode {
  return typeof children === 'function'
    ? Object.assign(new LaterChildren(children), { expanded: false, ...line })
    : { expanded: false, ...line, hasChildren: children.length > 0, children };
}

/** The children of a line, made when they are first asked for. */
class LaterChildren {
  readonly hasChildren = true;
  readonly #make: () => readonly TreeNode[];
  #made: readonly TreeNode[] | undefined;

  constructor(make: () => readonly TreeNode[]) {
    this.#make = make;
  }

  get children(): readonly TreeNode[] {
    return (this.#made ??= this.#make());
  }
}
