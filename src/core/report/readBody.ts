import { copyString } from '../text/bytes.ts';
import { shifted, textAt, type Span } from '../text/span.ts';
import { cutIntoBlocks } from './blocks.ts';
import type { Body, Prose } from './body.ts';
import { evidenceFirst, mentionPlaces } from './mentionPlaces.ts';
import { ParsedBlocks, type ParsedBlock } from './parsedBlocks.ts';
import { parseBlock, type Collected } from './parseBlock.ts';
import { parsingCost } from './parsingCost.ts';
import { takeTaskLines } from './taskLines.ts';

/** The longest body that is read, in UTF-16 units: some 100 printed pages. */
const BODY_LIMIT = 400_000;

/** What the parts of one body may cost together, as `parsingCost` counts. */
const BUDGET = 150_000;

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
    // Keeping a block must not keep all of the text that it stood in.
    const block = before ?? { ...parseBlock(copyString(source)), cost };
    parsed.set(source, block);
    place(block, span.start, body);
  }
  known.keep(parsed);
  const { tasks, prose } = body;
  return { tasks, prose, unread: unread.sort((a, b) => a.start - b.start) };
}

/** Adds what a block says, as it stands at `start` of a body. */
function place({ tasks, prose }: ParsedBlock, start: number, body: Collected): void {
  const moved = <T extends Prose>(piece: T): T => ({ ...piece, span: shifted(piece.span, start) });
  for (const piece of prose) body.prose.push(moved(piece));
  for (const task of tasks) body.tasks.push({ ...moved(task), prose: task.prose.map(moved) });
}
