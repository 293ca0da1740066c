import type { Span } from '../text/span.ts';

const BLANK = /^[ \t]*\r?\n?$/;
const FENCE = /^(?:`{3,}(?![^\n]*`)|~{3,})/;
const CLOSING_FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*\r?\n?$/;
/** What a fence, a comment and HTML begin with. */
const OPENER = /^[`~<]/;
const HTML = /^<[a-z/]/i;
/** HTML that a blank line does not end. */
const RAW_HTML = /^<(?:[!?]|(?:script|pre|style|textarea)(?![a-z\d]))/i;
const COMMENT = /^<!--(?!-?>)/;
const COMMENTS = /<!--[^]*?(?:-->|$)/g;
const HEADING = /#{1,6}(?:[ \t\r\n]|$)/y;
const RULE = /^([-*_])(?:[ \t]*\1){2,}[ \t]*\r?\n?$/;
const MARKERS = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/;
const ITEM = /^(?:[-*+]|(\d{1,9})[.)]) {1,4}(?![ \t\r\n])/;

const HASH = 0x23;

/** What is open behind a line. */
type Open =
  /** `item`: lines that are indented by it surely belong to a list item; 0 where none surely do. */
  | { readonly kind: 'text'; readonly item: number }
  | { readonly kind: 'fence'; readonly mark: string }
  | { readonly kind: 'comment' }
  /** Perhaps an HTML block, which a blank line would end. */
  | { readonly kind: 'html' };

const TEXT: Open = { kind: 'text', item: 0 };

/**
 * Cuts a Markdown body into blocks that read the same alone as in their place (but for links whose
 * address is defined in another block), and leaves out the code fences and comments between them. A
 * line at the margin that is a heading or follows a blank line ends every paragraph, list and
 * quotation above it; only fences and some HTML go on. Lines alone cannot always tell whether one of
 * these is open: a body that leaves a doubt stays whole. Nothing is cut behind the block that holds
 * `last`.
 */
export function cutIntoBlocks(text: string, from: number, last = text.length): Span[] {
  const blocks: Span[] = [];
  let start = from;
  let open = TEXT;
  let afterBlank = true;
  const whole = [{ start: from, end: text.length }];
  if (hasLoneReturn(text, from)) return whole;
  for (let at = from, end: number; at < text.length && start <= last; at = end) {
    end = text.indexOf('\n', at) + 1 || text.length;
    if (open.kind === 'text' && isOrdinary(text.charCodeAt(at))) {
      if (afterBlank || isHeading(text, at)) {
        if (at > start) blocks.push({ start, end: at });
        start = at;
      }
      open = TEXT;
      afterBlank = false;
      continue;
    }
    if (open.kind === 'text' && isLineEnd(text, at)) {
      afterBlank = true;
      continue;
    }
    const line = text.slice(at, end);
    const next = openAfter(line, open, afterBlank);
    if (!next) return whole;
    const [was, is] = [isLeftOut(open), isLeftOut(next)];
    if (!was && (is || (open.kind === 'text' && afterBlank && /^[^ \t\r\n]/.test(line)))) {
      if (at > start) blocks.push({ start, end: at });
      start = at;
    }
    if (was && !is) start = end;
    afterBlank = was || BLANK.test(line);
    open = next;
  }
  if (!isLeftOut(open) && start <= last && start < text.length)
    blocks.push({ start, end: text.length });
  return blocks;
}

/** Whether the line at `lineStart` of a body that begins at `from` lies in code or in a comment. */
export function isInCode(text: string, from: number, lineStart: number): boolean {
  const block = cutIntoBlocks(text, from, lineStart).find(
    ({ start, end }) => start <= lineStart && lineStart <= end,
  );
  if (!block) return true;
  let open = TEXT;
  for (const { start, end } of linesOf(text, block.start, lineStart)) {
    open = fenceAfter(text.slice(start, end), open);
  }
  return open.kind === 'fence';
}

/** The lines of a body, their breaks left out, that are neither in a code fence nor in a comment. */
export function* linesOutsideCode(text: string, from: number): Generator<string> {
  for (const block of cutIntoBlocks(text, from)) {
    let open = TEXT;
    let words = '';
    for (const { start, end } of linesOf(text, block.start, block.end)) {
      const line = text.slice(start, end);
      const next = fenceAfter(line, open);
      if (open.kind !== 'fence' && next.kind !== 'fence') words += line;
      open = next;
    }
    yield* words.replace(COMMENTS, ' ').split(/\r\n?|\n/);
  }
}

/** Whether a code fence is open behind a line of a block. */
function fenceAfter(line: string, open: Open): Open {
  const words = line.replace(MARKERS, '');
  return open.kind === 'fence' || FENCE.test(words)
    ? (openAfter(words, open, false) ?? TEXT)
    : open;
}

/** Whether a line that begins so is words, a row of a table or a heading: they open nothing. */
function isOrdinary(unit: number): boolean {
  const isLetter = (unit > 0x40 && unit < 0x5b) || (unit > 0x60 && unit < 0x7b) || unit > 0xbf;
  return isLetter || unit === 0x7c || unit === HASH;
}

function isHeading(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== HASH) return false;
  HEADING.lastIndex = at;
  return HEADING.test(text);
}

function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a);
}

function hasLoneReturn(text: string, from: number): boolean {
  for (let at = text.indexOf('\r', from); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 0x0a) return true;
  }
  return false;
}

function isLeftOut({ kind }: Open): boolean {
  return kind === 'fence' || kind === 'comment';
}

/** What is open behind `line`; undefined where lines alone do not tell. */
function openAfter(line: string, open: Open, afterBlank: boolean): Open | undefined {
  if (open.kind === 'fence') {
    return CLOSING_FENCE.exec(line)?.[1]?.startsWith(open.mark) ? TEXT : open;
  }
  if (open.kind === 'comment') return line.includes('-->') ? TEXT : open;
  if (open.kind === 'html') return BLANK.test(line) ? TEXT : isPlainAt(line, 3) ? open : undefined;
  if (BLANK.test(line)) return open;
  const indent = line.search(/[^ ]/);
  if (open.item > 0 && indent >= open.item) return open;
  if (indent > 0 || line.startsWith('\t')) return isPlainAt(line, 3) ? afterHtml(line) : undefined;
  return afterMargin(line, open.item, afterBlank);
}

/** Whether a line that is indented by at most `columns` opens neither a fence nor lasting HTML. */
function isPlainAt(line: string, columns: number): boolean {
  const bare = line.trimStart();
  return (
    line.startsWith('\t') ||
    line.length - bare.length > columns ||
    !(FENCE.test(bare) || RAW_HTML.test(bare))
  );
}

function afterHtml(line: string): Open {
  return HTML.test(line.trimStart()) ? { kind: 'html' } : TEXT;
}

function afterMargin(line: string, item: number, afterBlank: boolean): Open | undefined {
  if (OPENER.test(line)) return afterOpener(line);
  const found = RULE.test(line) ? undefined : ITEM.exec(line);
  const begins = afterBlank || item > 0 || (found?.[1] ?? '1') === '1';
  return found && begins ? { kind: 'text', item: found[0].length } : TEXT;
}

function afterOpener(line: string): Open | undefined {
  const mark = FENCE.exec(line)?.[0];
  if (mark !== undefined) return { kind: 'fence', mark };
  if (COMMENT.test(line)) return line.includes('-->') ? TEXT : { kind: 'comment' };
  if (RAW_HTML.test(line)) return undefined;
  return HTML.test(line) ? { kind: 'html' } : TEXT;
}

/** The lines from one line’s start to another’s, their ends included. */
function* linesOf(text: string, from: number, to: number): Generator<Span> {
  for (let start = from, end; start < to; start = end) {
    end = text.indexOf('\n', start) + 1 || text.length;
    yield { start, end };
  }
}
