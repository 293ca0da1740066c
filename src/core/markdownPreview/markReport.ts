import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { resolveWording } from '../referential/resolve.ts';
import { mayHoldCode, findCodes, type Code } from '../referential/writtenCode.ts';
import { mentionsIn, taskWording } from '../report/mentions.ts';
import type { Report } from '../report/report.ts';

/** What a place of a report names, not yet looked up: drawn again, it may be of another option. */
export interface Named {
  readonly written: string;
  readonly code?: Code | undefined;
  /** Undefined for what is no task. */
  readonly ticked?: boolean | undefined;
  /** The line that it begins. */
  readonly line: string;
}

/** The tokens of ours, around and behind those of the text. */
export const TOKENS = {
  open: 'portfolio_sio_open',
  close: 'portfolio_sio_close',
  below: 'portfolio_sio_below',
  declared: 'portfolio_sio_declared',
} as const;

/** Markers of quotations and lists, and a box behind them. */
const BOX = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+\[([ xX])\][ \t]/;
const BOX_WITHIN = /^\[[ xX]\]\s+/;

/**
 * Marks in the tokens of a report what names a skill. The words of the text stay tokens of their own,
 * since VS Code finds headings by them.
 */
export function markReport(state: StateCore, report: Report): void {
  const lines = state.src.split('\n');
  state.tokens.forEach((token, index) => {
    const [line = 0] = token.map ?? [];
    if (token.type !== 'inline') return;
    const isItem = state.tokens[index - 2]?.type === 'list_item_open';
    const box = isItem ? BOX.exec(lines[line] ?? '') : null;
    // VS Code asks at each keystroke, and most lines name nothing.
    if (!box && !mayHoldCode(token.content)) return;
    const isAlone = state.tokens[index - 1]?.type === 'paragraph_open';
    markLine(state, token, { ticked: box ? box[1] !== ' ' : undefined, isAlone, report });
  });
  listDeclared(state, report);
}

/** What is known of a line before its words are looked at. */
interface LineFacts {
  readonly ticked: boolean | undefined;
  /** Whether it is a paragraph, so that there is room below it. */
  readonly isAlone: boolean;
  readonly report: Report;
}

function markLine(
  { Token: Made }: StateCore,
  token: Token,
  { ticked, isAlone, report }: LineFacts,
): void {
  const line = token.content.replace(BOX_WITHIN, '');
  const around = (name: Named, words: readonly Token[]): Token[] => {
    const [open, close] = [new Made(TOKENS.open, '', 1), new Made(TOKENS.close, '', -1)];
    open.meta = close.meta = name;
    return [open, ...words, close];
  };
  const names: Named[] = [];
  const text = (content: string): Token[] => {
    if (content === '') return [];
    const made = new Made('text', '', 0);
    made.content = content;
    return [made];
  };
  const children = (token.children ?? []).flatMap((child) => {
    if (child.type !== 'text') return [child];
    const parts: Token[] = [];
    let from = 0;
    for (const { span, ...code } of findCodes(child.content)) {
      const written = child.content.slice(span.start, span.end);
      const name: Named = { written, code, ticked, line };
      names.push(name);
      parts.push(...text(child.content.slice(from, span.start)), ...around(name, text(written)));
      from = span.end;
    }
    return from === 0 ? [child] : [...parts, ...text(child.content.slice(from))];
  });
  const [first] = names;
  if (first) token.children = children;
  if (first && isAlone && line.replace(/^[*_\s]+/, '').startsWith(first.written)) {
    const below = new Made(TOKENS.below, '', 0);
    below.meta = first;
    children.push(below);
  }
  if (!first && ticked !== undefined) {
    const written = taskWording(line);
    const isSkill = resolveWording(written, report.referential) !== undefined;
    if (isSkill) token.children = around({ written, ticked, line }, children);
  }
}

const NO_BODY = { tasks: [], prose: [], unread: [] };

/** Puts the skills of the header above the text, below what is drawn of the header itself. */
function listDeclared(state: StateCore, report: Report): void {
  const list = report.field('competencies');
  const declared = mentionsIn(list, NO_BODY, report.referential);
  if (declared.length === 0) return;
  const token = new state.Token(TOKENS.declared, '', 0);
  token.block = true;
  token.meta = declared.map(({ written, code }): Named => ({ written, code, line: written }));
  state.tokens.splice(state.tokens[0]?.type === 'front_matter' ? 1 : 0, 0, token);
}
