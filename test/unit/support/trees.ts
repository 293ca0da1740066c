import { PortfolioIndex } from '../../../src/core/portfolio/portfolioIndex.ts';
import type { Option } from '../../../src/core/referential/skill.ts';
import { referentialFor } from '../../../src/core/referential/referential.ts';
import type { TreeNode } from '../../../src/core/tree/treeNode.ts';
import { reportText } from './reports.ts';

/** Reports by file name, each the lines of its header. */
export type Files = Readonly<Record<string, string>>;

/** The URI of a file of the portfolio. */
export const uriOf = (name: string): string => `file:///p/${name}`;

/** A portfolio of these reports; the body, where one is given, stands behind `---`. */
export function portfolioOf(files: Files, option: Option = 'SISR'): PortfolioIndex {
  const portfolio = new PortfolioIndex(referentialFor(option));
  for (const [name, source] of Object.entries(files)) {
    const [header = '', body = ''] = source.split('\n---\n');
    portfolio.setFile(uriOf(name), reportText(header, body));
  }
  return portfolio;
}

/** Lines as a user reads them, indented, down to `depth` levels. */
export function drawn(nodes: readonly TreeNode[], depth = 9, indent = ''): string[] {
  if (depth === 0) return [];
  return nodes.flatMap((node) => [
    `${indent}${node.label}${node.description === '' ? '' : ` | ${node.description}`}`,
    ...drawn(node.children, depth - 1, `${indent}  `),
  ]);
}

/** Every node of a tree. */
export function allNodes(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}

/** The node of that id, somewhere in the tree. */
export function nodeOf(nodes: readonly TreeNode[], id: string): TreeNode {
  const found = allNodes(nodes).find((node) => node.id === id);
  if (!found) throw new Error(`There is no node “${id}”.`);
  return found;
}
