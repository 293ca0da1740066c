import { fieldNamed } from '../report/fieldNames.ts';
import type { FrontMatter } from '../report/frontMatter.ts';
import { textAt, type Span, type TextEdit } from '../text/span.ts';
import type { Rule } from './problem.ts';

/** A place of a header where YAML wants a plain space and finds none, or a no-break space or a tab. */
export interface MissingSpace {
  readonly place: 'colon' | 'dash' | 'indent';
  /** The line that is misread, without its indentation. */
  readonly span: Span;
  readonly edit: TextEdit;
}

/** A list that is read as a text, or a field that is not read at all, for want of a plain space. */
export const missingSpace: Rule = function* ({ report }) {
  const found = findMissingSpaces(report.text, report.header.frontMatter);
  const [first] = found;
  if (!first) return;
  const edits = found.map(({ edit }) => edit);
  const fixes = [{ kind: 'add-space', subject: '', edits, safe: true } as const];
  yield { code: 'missing-space', args: { place: first.place }, span: first.span, fixes };
};

// The spaces that French typography and phones put where a plain one belongs.
const ODD_SPACE = String.raw`[\u00a0\u2007\u202f]`;
const KEY_LINE = new RegExp(
  String.raw`^(?<name>[\p{L}_][\p{L}\p{M}\p{N} _-]*?)(?<colon>\s*:)(?<odd>[ \t]*${ODD_SPACE}+ ?)?(?<value>\S)?`,
  'u',
);
const ITEM_LINE = new RegExp(
  String.raw`^(?<indent>\s*)-(?:(?<odd>${ODD_SPACE}+ ?)|(?<tight>(?=[^\s-]))|[ \t]|$)`,
);

/** Every such place of a header, in the order of the text. Only the fields that mean something count. */
export function findMissingSpaces(text: string, { span }: FrontMatter): MissingSpace[] {
  const found: MissingSpace[] = [];
  let isInList = false;
  for (const line of linesOf(text, span)) {
    const source = textAt(text, line);
    const key = KEY_LINE.exec(source);
    const field = key && fieldNamed(key.groups?.name ?? '')?.id;
    if (/^\S/.test(source) && !source.startsWith('-')) {
      isInList = field === 'competencies' || field === 'productions';
    }
    if (key && field) found.push(...behindColon(key, line));
    else if (isInList) found.push(...inItem(ITEM_LINE.exec(source), line));
  }
  return found;
}

function behindColon({ 0: match, groups }: RegExpExecArray, line: Span): MissingSpace[] {
  const { odd, value } = groups ?? {};
  if (value === undefined || (odd === undefined && match.at(-2) !== ':')) return [];
  const end = line.start + match.length - 1;
  const edit = { span: { start: end - (odd?.length ?? 0), end }, newText: ' ' };
  return [{ place: 'colon', span: line, edit }];
}

function inItem(item: RegExpExecArray | null, line: Span): MissingSpace[] {
  const { indent = '', odd, tight } = item?.groups ?? {};
  if (!item) return [];
  const span = { start: line.start + indent.length, end: line.end };
  const found: MissingSpace[] = [];
  if (/[^ ]/.test(indent)) {
    const newText = indent.replace(/\t/g, '  ').replace(/[^ ]/g, ' ');
    found.push({
      place: 'indent',
      span,
      edit: { span: { start: line.start, end: span.start }, newText },
    });
  }
  if (odd !== undefined || tight !== undefined) {
    const start = span.start + 1;
    const edit = { span: { start, end: start + (odd?.length ?? 0) }, newText: ' ' };
    found.push({ place: 'dash', span, edit });
  }
  return found;
}

/** The lines of a header, without their ends and the white space before those. */
function* linesOf(text: string, { start, end }: Span): Generator<Span> {
  for (let at = start; at < end; at = text.indexOf('\n', at) + 1 || end) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 || next > end ? end : next;
    yield { start: at, end: at + text.slice(at, stop).trimEnd().length };
  }
}
