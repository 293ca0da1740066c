import type { Body } from './body.ts';

/** A block as it reads alone: its offsets count from its own start. */
export interface ParsedBlock extends Pick<Body, 'tasks' | 'prose'> {
  /** What it took, as `parsingCost` counts. */
  readonly cost: number;
}

/** Less is read again sooner than it is looked up, and most reports are never typed in. */
const WORTH_KEEPING = 10_000;

/**
 * What the blocks of one long body say, so that a keystroke has one of them parsed and not all. It
 * keeps the body that was read last: its text, and nothing that grows with how many were read.
 */
export class ParsedBlocks {
  #last: ReadonlyMap<string, ParsedBlock> = new Map<string, ParsedBlock>();

  /** The block with exactly that text. */
  get(source: string): ParsedBlock | undefined {
    return this.#last.get(source);
  }

  /** Takes all blocks of a body in the place of those of the last one. */
  keep(blocks: ReadonlyMap<string, ParsedBlock>): void {
    let cost = 0;
    for (const block of blocks.values()) cost += block.cost;
    if (cost >= WORTH_KEEPING) this.#last = blocks;
  }
}
