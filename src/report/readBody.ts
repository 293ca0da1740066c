import type { ListItem, Nodes, Paragraph } from 'mdast';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { textAt, type Span } from '../text/span.ts';
import { cutIntoBlocks } from './blocks.ts';
import type { Body, Prose, TaskItem } from './body.ts';
import { evidenceFirst, namingPlaces } from './namingPlaces.ts';
import { parsingCost } from './parsingCost.ts';
import { takeTaskLines } from './taskLines.ts';

/** The longest body that is read, in UTF-16 units: some 100 printed pages. */
const BODY_LIMIT = 400_000;

/** What the parts of one body may cost together, as `parsingCost` counts. */
const BUDGET = 150_000;

// remark alone would show the box of a task item as text.
const markdown = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfmTaskListItem()],
    fromMarkdownExtensions: [gfmTaskListItemFromMarkdown()],
  })
  .freeze();

const NOTHING: Body = { tasks: [], prose: [], unread: [] };

/** Where none of these stands, there is no code, HTML, link, escape or entity: all is prose. */
const NEEDS_PARSER = /[`~<[\\&_\t]| {4}/;

/** Reads the body of a report. Only the blocks that may name a skill are read, within a budget. */
export function readBody(text: string, from: number): Body {
  const places = namingPlaces(text, from);
  if (places.last < 0) return NOTHING;
  const whole = { start: from, end: text.length };
  if (whole.end - whole.start > BODY_LIMIT) return { ...NOTHING, unread: [whole] };
  const body: Collected = { tasks: [], prose: [] };
  const unread: Span[] = [];
  let budget = BUDGET;
  for (const span of evidenceFirst(cutIntoBlocks(text, from, places.last), places)) {
    const source = textAt(text, span);
    if (!NEEDS_PARSER.test(source)) {
      body.prose.push({ source, span });
      continue;
    }
    if (takeTaskLines(text, span, body)) continue;
    const cost = parsingCost(source);
    if (cost > budget) unread.push(span);
    else {
      budget -= cost;
      collect(markdown.parse(source), span.start, text, body);
    }
  }
  const { tasks, prose } = body;
  return { tasks, prose, unread: unread.sort((a, b) => a.start - b.start) };
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
  // Before anything but words, mdast leaves the box in the paragraph.
  const [first] = paragraph.children;
  const { start } = placed(first ?? paragraph, base, text).span;
  const { end } = placed(paragraph, base, text).span;
  return { ticked, source: text.slice(start, end), span: { start, end }, prose: inside.prose };
}

function placed(node: Nodes, base: number, text: string): Prose {
  const start = base + (node.position?.start.offset ?? 0);
  const end = base + (node.position?.end.offset ?? 0);
  return { source: text.slice(start, end), span: { start, end } };
}
