import type { Span } from '../text/span.ts';

const BLANK = /^[ \t]*\r?\n?$/;
const FENCE = /^(?<mark>`{3,}(?![^\n]*`)|~{3,})/;
const CLOSING_FENCE = /^ {0,3}(?<mark>`{3,}|~{3,})[ \t]*\r?\n?$/;
const HTML = /^<[a-z/]/i;
/** HTML that a blank line does not end. */
const RAW_HTML = /^<(?:[!?]|(?:script|pre|style|textarea)(?![a-z\d]))/i;
const COMMENT = /^<!--(?!-?>)/;
const HEADING = /^#{1,6}(?:[ \t]|\r?\n?$)/;
const RULE = /^([-*_])(?:[ \t]*\1){2,}[ \t]*\r?\n?$/;
const MARKERS = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/;
const ITEM = /^(?:[-*+]|(?<number>\d{1,9})[.)]) {1,4}(?![ \t\r\n])/;

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
 * these is open: a body that leaves a doubt stays whole.
 */
export function cutIntoBlocks(text: string, from: number): Span[] {
  const blocks: Span[] = [];
  let start = from;
  let open = TEXT;
  let afterBlank = true;
  for (const { start: at, end } of linesOf(text, from, text.length)) {
    const line = text.slice(at, end);
    const next = openAfter(line, open, afterBlank);
    if (!next || /\r(?!\n)/.test(line)) return [{ start: from, end: text.length }];
    const [was, is] = [isLeftOut(open), isLeftOut(next)];
    if (!was && (is || (open.kind === 'text' && isAtMargin(line, afterBlank)))) {
      if (at > start) blocks.push({ start, end: at });
      start = at;
    }
    if (was && !is) start = end;
    afterBlank = was || BLANK.test(line);
    open = next;
  }
  if (!isLeftOut(open) && text.length > start) blocks.push({ start, end: text.length });
  return blocks;
}

/** Whether the line at `lineStart` of a body that begins at `from` lies in code or in a comment. */
export function isInCode(text: string, from: number, lineStart: number): boolean {
  const block = cutIntoBlocks(text, from).find(
    ({ start, end }) => start <= lineStart && lineStart <= end,
  );
  if (!block) return true;
  let open = TEXT;
  for (const { start, end } of linesOf(text, block.start, lineStart)) {
    const line = text.slice(start, end).replace(MARKERS, '');
    if (open.kind === 'fence' || FENCE.test(line)) open = openAfter(line, open, false) ?? TEXT;
  }
  return open.kind === 'fence';
}

function isLeftOut({ kind }: Open): boolean {
  return kind === 'fence' || kind === 'comment';
}

function isAtMargin(line: string, afterBlank: boolean): boolean {
  return HEADING.test(line) || (afterBlank && /^[^ \t\r\n]/.test(line));
}

/** What is open behind `line`; undefined where lines alone do not tell. */
function openAfter(line: string, open: Open, afterBlank: boolean): Open | undefined {
  if (open.kind === 'fence') {
    const mark = CLOSING_FENCE.exec(line)?.groups?.mark;
    return mark?.startsWith(open.mark) ? TEXT : open;
  }
  if (open.kind === 'comment') return line.includes('-->') ? TEXT : open;
  if (open.kind === 'html') return BLANK.test(line) ? TEXT : isPlainAt(line, 3) ? open : undefined;
  if (BLANK.test(line)) return open;
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  if (open.item > 0 && indent >= open.item) return open;
  if (indent > 0 || line.startsWith('\t')) return isPlainAt(line, 3) ? afterHtml(line) : undefined;
  return afterMargin(line, open.item, afterBlank);
}

/** Whether a line that is indented by at most `columns` opens neither a fence nor lasting HTML. */
function isPlainAt(line: string, columns: number): boolean {
  const bare = line.trimStart();
  return (
    /^\t| {4}/.test(line) ||
    line.length - bare.length > columns ||
    !(FENCE.test(bare) || RAW_HTML.test(bare))
  );
}

function afterHtml(line: string): Open {
  return HTML.test(line.trimStart()) ? { kind: 'html' } : TEXT;
}

function afterMargin(line: string, item: number, afterBlank: boolean): Open | undefined {
  const mark = FENCE.exec(line)?.groups?.mark;
  if (mark !== undefined) return { kind: 'fence', mark };
  if (COMMENT.test(line)) return line.includes('-->') ? TEXT : { kind: 'comment' };
  if (RAW_HTML.test(line)) return undefined;
  if (HTML.test(line)) return { kind: 'html' };
  const found = RULE.test(line) ? undefined : ITEM.exec(line);
  const number = found?.groups?.number ?? '1';
  const begins = afterBlank || item > 0 || number === '1';
  return found && begins ? { kind: 'text', item: found[0].length } : TEXT;
}

/** The lines from one line’s start to another’s, their ends included. */
function* linesOf(text: string, from: number, to: number): Generator<Span> {
  for (let start = from, end; start < to; start = end) {
    end = text.indexOf('\n', start) + 1 || text.length;
    yield { start, end };
  }
}
