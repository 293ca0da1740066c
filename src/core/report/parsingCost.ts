/**
 * About how long remark takes for a piece of Markdown, in microseconds of a slow machine, without
 * parsing it. It grows as remark’s time does: with the square of the depth, because each line walks
 * through all that is open, and with delimiters × length, because each one that finds no partner
 * looks through the rest of its paragraph.
 */
export function parsingCost(source: string): number {
  let cost = CALL;
  let depth = 0;
  let paragraph = { length: 0, delimiters: 0 };
  for (const line of source.split('\n')) {
    const markers = MARKERS.exec(line)?.[0] ?? '';
    const isBlank = line.trim() === '';
    if (isBlank || /\S/.test(markers)) {
      cost += inlineCost(paragraph);
      paragraph = { length: 0, delimiters: 0 };
    }
    // A line without markers may still belong to everything that the line above it is in.
    depth = isBlank ? 0 : Math.max(depth, depthOf(markers));
    cost += LINE + depth * CONTAINER + depth * depth;
    paragraph.length += line.length;
    paragraph.delimiters += line.match(DELIMITERS)?.length ?? 0;
  }
  return cost + inlineCost(paragraph);
}

const CALL = 250;
const LINE = 15;
const CONTAINER = 120;
const CHARACTER = 3;
const DELIMITER = 20;
const LOOK = 0.02;

const MARKERS = /^(?:[ \t>]|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$))*/;
const DELIMITERS = /\*+|_+|[[\]<]/g;

function inlineCost({ length, delimiters }: { length: number; delimiters: number }): number {
  return length * CHARACTER + delimiters * (DELIMITER + length * LOOK);
}

/** At most how many quotations, lists and items a line’s start can be in: two columns make one. */
function depthOf(markers: string): number {
  const quotations = markers.split('>').length - 1;
  const columns = markers.replace(/\t/g, '    ').length - quotations;
  return quotations + columns / 2;
}
