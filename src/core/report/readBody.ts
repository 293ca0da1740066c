import type { ListItem, Nodes, Paragraph } from 'mdast';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { copyString } from '../text/bytes.ts';
import { shifted, textAt, type Span } from '../text/span.ts';
import { cutIntoBlocks } from './blocks.ts';
import type { Body, Prose, TaskItem } from './body.ts';
import { evidenceFirst, mentionPlaces } from './mentionPlaces.ts';
import { ParsedBlocks, type ParsedBlock } from './parsedBlocks.ts';
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

/**
 * Reads the body of a report. Only the blocks that may name a skill are read, within a budget. What
 * `known` keeps need not be parsed again; it counts as if it were, so that the same text always reads
 * the same.
 */
export function readBody(text: string, from: number, known = new ParsedBlocks()): Body {
  const places = mentionPlaces(text, from);
  if (places.last < 0) return NOTHING;
  const whole = { start: from, end: text.length };
  if (whole.end - whole.start > BODY_LIMIT) return { ...NOTHING, unread: [whole] };
  const body: Collected = { tasks: [], prose: [] };
  const unread: Span[] = [];
  const parsed = new Map<string, ParsedBlock>();
  let budget = BUDGET;
  for (const span of evidenceFirst(cutIntoBlocks(text, from, places.last), places)) {
    const source = textAt(text, span);
    if (!NEEDS_PARSER.test(source)) {
      body.prose.push({ source, span });
      continue;
    }
    if (takeTaskLines(text, span, body)) continue;
    const before = parsed.get(source) ?? known.get(source);
    const cost = before?.cost ?? parsingCost(source);
    if (cost > budget) {
      unread.push(span);
      continue;
    }
    budget -= cost;
    const block = before ?? parse(copyString(source), cost);
    parsed.set(source, block);
    place(block, span.start, body);
  }
  known.keep(parsed);
  const { tasks, prose } = body;
  return { tasks, prose, unread: unread.sort((a, b) => a.start - b.start) };
}

interface Collected {
  readonly tasks: TaskItem[];
  readonly prose: Prose[];
}

/** Keeping a block must not keep all of the text that it stood in. */
function parse(source: string, cost: number): ParsedBlock {
  const found: Collected = { tasks: [], prose: [] };
  collect(markdown.parse(source), source, found);
  return { ...found, cost };
}

/** Adds what a block says, as it stands at `start` of a body. */
function place({ tasks, prose }: ParsedBlock, start: number, body: Collected): void {
  const moved = <T extends Prose>(piece: T): T => ({ ...piece, span: shifted(piece.span, start) });
  for (const piece of prose) body.prose.push(moved(piece));
  for (const task of tasks) body.tasks.push({ ...moved(task), prose: task.prose.map(moved) });
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
