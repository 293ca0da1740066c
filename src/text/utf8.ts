import { strToU8 } from 'fflate';
import type { Parts, Steps } from '../steps.ts';
import { joinBytes } from './bytes.ts';

/** What is written in one step, in UTF-16 units: it takes some milliseconds. */
const AT_ONCE = 262_144;

/**
 * A text that is made in parts, as UTF-8, in steps: a long one takes too long to put together and to
 * write in one go. No character may be in two parts.
 */
export function* utf8Steps(parts: Parts): Steps<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let texts: string[] = [];
  let length = 0;
  for (const part of parts) {
    yield;
    if (part === undefined) continue;
    texts.push(part);
    length += part.length;
    if (length < AT_ONCE) continue;
    chunks.push(strToU8(texts.join('')));
    [texts, length] = [[], 0];
  }
  chunks.push(strToU8(texts.join('')));
  yield;
  return joinBytes(chunks);
}
