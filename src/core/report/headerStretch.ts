import { namesList } from './fieldNames.ts';

/** How far a text goes on like a header. */
export interface HeaderStretch {
  /** The end of the last block that looks like a part of it, its line break left out. */
  readonly end: number;
  /** Whether one of the blocks names a competency list. */
  readonly hasList: boolean;
  /** Whether a closing fence follows. */
  readonly closed: boolean;
}

const KEY = /^["']?([\p{L}_][\p{L}\p{M}\p{N} _-]{0,60}?)["']?[ \t]*:(?:[ \t]|$)/u;
/** What stands below a name: its value, an item of its list, a comment. */
const BELOW = /^(?:[ \t]+\S|-(?:[ \t]|$)|#|[\]}])/;
/** A fence that is none: with words behind it, or with more dashes. */
const WRONG_FENCE = /^---(?:-|[ \t]+\S)/;
const FENCE = /^---[ \t]*$/;

/**
 * Goes through blocks of lines between blank lines and wrong fences, from `start` to `stop` at most,
 * while all of their lines look like a header’s and one at least is `name: …`. Linear in what it reads.
 */
export function headerStretch(text: string, start: number, stop: number): HeaderStretch {
  let found: HeaderStretch = { end: start, hasList: false, closed: false };
  let block = { end: start, hasKey: false, hasList: false };
  const endBlock = (closed: boolean): boolean => {
    if (block.hasKey) {
      found = { end: block.end, hasList: found.hasList || block.hasList, closed };
    }
    const isSound = block.hasKey || block.end === start;
    block = { end: start, hasKey: false, hasList: false };
    return isSound;
  };
  for (let at = start, next: number; at < stop; at = next) {
    next = text.indexOf('\n', at) + 1 || text.length;
    const line = text.slice(at, next).replace(/\r?\n$/, '');
    if (at > start && FENCE.test(line)) {
      endBlock(true);
      return found;
    }
    if (line.trim() === '' || (at > start && WRONG_FENCE.test(line))) {
      if (!endBlock(false)) return found;
      if (found.hasList) return found;
      continue;
    }
    const name = KEY.exec(line)?.[1];
    if (name === undefined && !BELOW.test(line)) return found;
    block = {
      end: at + line.length,
      hasKey: block.hasKey || name !== undefined,
      hasList: block.hasList || (name !== undefined && namesList(name)),
    };
  }
  endBlock(stop < text.length);
  return found;
}
