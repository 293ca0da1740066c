/** All chunks as one, each behind the one before it. */
export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Engines keep a part of a text as a view of the whole, where it is longer than this. */
const COPIED_ANYWAY = 12;

/**
 * The same text, but not as a view of a longer one: whoever keeps the title of a report does not
 * want to keep all of the report. (What an array joins is written anew, and nothing is kept beside
 * it; two texts put together with + would be a view of both.)
 */
export function copyString(text: string): string {
  return text.length > COPIED_ANYWAY ? [text.slice(0, 1), text.slice(1)].join('') : text;
}
