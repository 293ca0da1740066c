import { codePlaces } from '../referential/writtenCode.ts';
import type { Span } from '../text/span.ts';

/** Where a body may name a skill, in the order of the text. */
export interface MentionPlaces {
  /** The boxes of task items, which may name one by its wording. */
  readonly boxes: readonly number[];
  readonly codes: readonly number[];
  /** The last of them all; -1 where there are none. */
  readonly last: number;
}

const BOX = /\[[\sxX]\]/y;

/** Looks a body over for what may name a skill, without reading it. */
export function mentionPlaces(text: string, from: number): MentionPlaces {
  const boxes = boxPlaces(text, from);
  const codes = codePlaces(text, from);
  return { boxes, codes, last: Math.max(boxes.at(-1) ?? -1, codes.at(-1) ?? -1) };
}

/** The blocks that may name a skill; those with task items, which may be evidence, come first. */
export function evidenceFirst(
  blocks: readonly Span[],
  { boxes, codes }: MentionPlaces,
): Iterable<Span> {
  const withBoxes = blocksAround(boxes, blocks);
  const withCodes = blocksAround(codes, blocks);
  return withBoxes.length === 0 ? withCodes : new Set([...withBoxes, ...withCodes]);
}

/** Each block that one of the places at least is in. */
function blocksAround(places: readonly number[], blocks: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let next = 0;
  for (const block of blocks) {
    while (next < places.length && placeAt(next, places) < block.start) next += 1;
    if (placeAt(next, places) < block.end) found.push(block);
  }
  return found;
}

function placeAt(index: number, places: readonly number[]): number {
  return places[index] ?? Infinity;
}

function boxPlaces(text: string, from: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf('[', from); at >= 0; at = text.indexOf('[', at + 1)) {
    BOX.lastIndex = at;
    if (BOX.test(text)) places.push(at);
  }
  return places;
}
