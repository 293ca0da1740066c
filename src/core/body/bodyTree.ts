import type { Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { splitFrontMatter } from '../report/frontMatter.ts';
import { cutIntoBlocks } from '../report/blocks.ts';
import { parsingCost } from '../report/parsingCost.ts';

/** The longest body that is set, in UTF-16 units: some 150 printed pages, or 10,000 lines of code. */
const BODY_LIMIT = 600_000;

/** What the blocks of one body may cost together, as `parsingCost` counts. */
const BUDGET = 2_000_000;

/** A report’s body as a tree, the one way from its Markdown to each kind of output. */
export interface BodyTree {
  /** Offsets, lines and columns are those of the whole text, header included. */
  readonly root: Root;
  /**
   * False where the body is too long or too deeply nested to be read in time: the tree is then one
   * block of code that holds it as it is written.
   */
  readonly isRead: boolean;
}

// remark-gfm would bring along how such trees are written as Markdown, which nobody needs.
const markdown = unified()
  .use(remarkParse)
  .data({ micromarkExtensions: [gfm()], fromMarkdownExtensions: [gfmFromMarkdown()] })
  .freeze();

/**
 * Reads the body of a report, its front matter left out, as Markdown with the tables, tasks,
 * footnotes, strikethrough and addresses of GitHub’s. HTML stays in the tree as it is written: whoever
 * makes something of it decides what becomes of it.
 */
export function bodyTree(text: string): BodyTree {
  const start = splitFrontMatter(text)?.bodyStart ?? 0;
  if (!isReadInTime(text, start)) return { root: asWritten(text.slice(start)), isRead: false };
  // Blank lines in the place of the header say nothing and keep every place.
  const blank = text.slice(0, start).replace(/[^\r\n]/g, ' ');
  return { root: markdown.parse(blank + text.slice(start)), isRead: true };
}

/** Fences and comments cost next to nothing, and `cutIntoBlocks` leaves them out. */
function isReadInTime(text: string, start: number): boolean {
  if (text.length - start > BODY_LIMIT) return false;
  let cost = 0;
  for (const block of cutIntoBlocks(text, start)) {
    cost += parsingCost(text.slice(block.start, block.end));
    if (cost > BUDGET) return false;
  }
  return true;
}

function asWritten(value: string): Root {
  return { type: 'root', children: value.trim() === '' ? [] : [{ type: 'code', value }] };
}
