import { areAlike } from '../lists.ts';
import type { TreeNode } from './treeNode.ts';

/** Whether lines say the same in the same order, whatever is below them. */
export function saySame(lines: readonly TreeNode[], others: readonly TreeNode[]): boolean {
  return lines === others || areAlike(lines, others, saysSame);
}

function saysSame(a: TreeNode, b: TreeNode): boolean {
  if (a === b) return true;
  const [words, others] = [wordsOf(a), new Map(wordsOf(b))];
  return (
    words.length === others.size && words.every(([name, value]) => isSame(value, others.get(name)))
  );
}

function wordsOf(line: TreeNode): [string, unknown][] {
  return Object.entries(line).filter(([name]) => name !== 'children');
}

/** Where a click leads is a small object of its own, made anew each time. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
