import type { ListItem, Nodes, Paragraph } from 'mdast';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Prose, TaskItem } from './body.ts';

// remark alone would show the box of a task item as text.
const markdown = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfmTaskListItem()],
    fromMarkdownExtensions: [gfmTaskListItemFromMarkdown()],
  })
  .freeze();

/** What a block says, in the order of its text. */
export interface Collected {
  readonly tasks: TaskItem[];
  readonly prose: Prose[];
}

/** Reads a block of Markdown by remark; places are counted from its start. */
export function parseBlock(source: string): Collected {
  const found: Collected = { tasks: [], prose: [] };
  collect(markdown.parse(source), source, found);
  return found;
}

function collect(node: Nodes, text: string, found: Collected): void {
  if (node.type === 'text') found.prose.push(placed(node, text));
  if (!('children' in node)) return;
  const line = node.type === 'listItem' ? lineOf(node) : undefined;
  if (line) found.tasks.push(readTask(line, text));
  for (const child of node.children) {
    if (child !== line?.paragraph) collect(child, text, found);
  }
}

interface TaskLine {
  readonly ticked: boolean;
  readonly paragraph: Paragraph;
}

function lineOf({ checked, children: [first] }: ListItem): TaskLine | undefined {
  if (typeof checked !== 'boolean' || first?.type !== 'paragraph') return undefined;
  return { ticked: checked, paragraph: first };
}

function readTask({ ticked, paragraph }: TaskLine, text: string): TaskItem {
  const inside: Collected = { tasks: [], prose: [] };
  for (const child of paragraph.children) collect(child, text, inside);
  // Before anything but words, mdast leaves the box in the paragraph.
  const [first] = paragraph.children;
  const { start: behind } = placed(first ?? paragraph, text).span;
  // Of a Windows line end it takes the first half for the space behind the box.
  const start = text.charAt(behind) === '\n' ? behind + 1 : behind;
  const { end } = placed(paragraph, text).span;
  return { ticked, source: text.slice(start, end), span: { start, end }, prose: inside.prose };
}

function placed(node: Nodes, text: string): Prose {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  return { source: text.slice(start, end), span: { start, end } };
}
