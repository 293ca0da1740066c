import { LIMITS, limit } from './limits.ts';

const [LT, GT, SLASH, EQUALS, AMPERSAND, QUOTE, APOSTROPHE] = Array.from('<>/=&"\'', (char) =>
  char.charCodeAt(0),
) as [number, number, number, number, number, number, number];
const [BANG, QUESTION, DASH, BRACKET] = Array.from('!?-[', (char) => char.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];
const MARK = [0xef, 0xbb, 0xbf];

/** What the XML of a package asks of its reader, counted byte by byte before any of it is read. */
export class XmlWeight {
  #bytes = 0;
  #markup = 0;
  #attributes = 0;

  /** Counts one part more; throws `BeyondLimit` where that is too much. Parts of other kinds weigh nothing. */
  add(part: Uint8Array): void {
    if (!looksLikeXml(part)) return;
    this.#bytes += part.length;
    limit(part.length <= LIMITS.xmlPart && this.#bytes <= LIMITS.xml, 'tooMuchInIt');
    let depth = 0;
    let textStart = 0;
    for (let at = 0; at < part.length; at += 1) {
      if (part[at] === AMPERSAND) this.#count();
      if (part[at] !== LT) continue;
      limit(at - textStart <= LIMITS.text, 'textTooLong');
      this.#count();
      const next = part[at + 1];
      if (next === BANG || next === QUESTION) {
        at = skipUnread(part, at);
      } else {
        const end = this.#tagEnd(part, at);
        if (next === SLASH) depth = Math.max(0, depth - 1);
        else if (part[end - 1] !== SLASH) depth += 1;
        limit(depth <= LIMITS.depth, 'tooDeep');
        at = end;
      }
      textStart = at;
    }
    limit(part.length - textStart <= LIMITS.text, 'textTooLong');
  }

  #count(): void {
    this.#markup += 1;
    limit(this.#markup <= LIMITS.markup, 'tooMuchInIt');
  }

  /** Where the tag at `start` ends, its attributes counted: a `>` within a value is none of its own. */
  #tagEnd(part: Uint8Array, start: number): number {
    let quote = 0;
    let wordStart = start;
    for (let at = start; at < part.length; at += 1) {
      const byte = part[at];
      if (byte === AMPERSAND) this.#count();
      if (quote === 0 && byte === GT) return at;
      if (quote === 0 && byte === EQUALS) {
        this.#attributes += 1;
        limit(this.#attributes <= LIMITS.attributes, 'tooMuchInIt');
      }
      if (byte === QUOTE || byte === APOSTROPHE) {
        limit(at - wordStart <= LIMITS.text, 'textTooLong');
        wordStart = at;
        if (quote === 0) quote = byte;
        else if (quote === byte) quote = 0;
      }
    }
    return part.length;
  }
}

function looksLikeXml(part: Uint8Array): boolean {
  let at = MARK.every((byte, index) => part[index] === byte) ? MARK.length : 0;
  while (at < part.length && (part[at] ?? 0) <= 0x20) at += 1;
  return part[at] === LT;
}

/** The last byte of a comment, an instruction or a CDATA section; of anything else, its first. */
function skipUnread(part: Uint8Array, start: number): number {
  if (part[start + 1] === QUESTION) return endOf(part, start + 2, QUESTION, 1);
  if (part[start + 2] === DASH) return endOf(part, start + 4, DASH, 2);
  if (part[start + 2] === BRACKET) return endOf(part, start + 3, 0x5d, 2);
  return start;
}

/** Where `>` stands first behind `count` bytes of one kind; the end of the part where it does not. */
function endOf(part: Uint8Array, start: number, byte: number, count: number): number {
  for (let at = start + count; at < part.length; at += 1) {
    if (part[at] !== GT || part[at - 1] !== byte) continue;
    if (count === 1 || part[at - 2] === byte) return at;
  }
  return part.length;
}
