import type { ListItem, Nodes, Paragraph } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { mayHoldCode } from '../referential/writtenCode.ts';
import type { Span } from '../text/span.ts';
import { cutAtHeadings } from './sections.ts';

/** A run of text in the body that is neither code nor HTML. */
export interface Prose {
  readonly source: string;
  readonly span: Span;
}

/** The line of a task item (`- [x] B1.1.2 …`), its box left out. */
export interface TaskItem {
  readonly ticked: boolean;
  readonly source: string;
  readonly span: Span;
  /** What of the line is neither code nor HTML. */
  readonly prose: readonly Prose[];
}

/** What of a report’s body can name a skill. */
export interface Body {
  readonly tasks: readonly TaskItem[];
  /** Everything outside of the lines of task items. */
  readonly prose: readonly Prose[];
}

/** The longest body that is parsed, in UTF-16 units: some 100 printed pages. */
export const BODY_LIMIT = 400_000;

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const TASK = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\]/m;

/** Reads the body of a report. Only the parts under a heading that may name a skill are parsed. */
export function readBody(text: string, from: number): Body {
  const body = { tasks: [], prose: [] };
  if (text.length - from > BODY_LIMIT) return body;
  for (const { start, end } of cutAtHeadings(text, from)) {
    const source = text.slice(start, end);
    if (mayHoldCode(source) || TASK.test(source))
      collect(markdown.parse(source), start, text, body);
  }
  return body;
}

interface Collected {
  readonly tasks: TaskItem[];
  readonly prose: Prose[];
}

function collect(node: Nodes, base: number, text: string, found: Collected): void {
  if (node.type === 'text') found.prose.push(placed(node, base, text));
  if (!('children' in node)) return;
  const line = node.type === 'listItem' ? lineOf(node) : undefined;
  if (line) found.tasks.push(readTask(line, base, text));
  for (const child of node.children) {
    if (child !== line?.paragraph) collect(child, base, text, found);
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

function readTask({ ticked, paragraph }: TaskLine, base: number, text: string): TaskItem {
  const inside: Collected = { tasks: [], prose: [] };
  for (const child of paragraph.children) collect(child, base, text, inside);
  return { ticked, ...placed(paragraph, base, text), prose: inside.prose };
}

function placed(node: Nodes, base: number, text: string): Prose {
  const start = base + (node.position?.start.offset ?? 0);
  const end = base + (node.position?.end.offset ?? 0);
  return { source: text.slice(start, end), span: { start, end } };
}
