import { fieldNamed } from '../../report/fieldNames.ts';
import type { FieldId } from '../../report/fieldId.ts';
import type { Statement } from '../../portfolio/statement.ts';
import type { HeaderKey, FrontMatter } from '../../report/header.ts';
import { textAt, type Span, type TextEdit } from '../../text/span.ts';
import type { Finding, Rule } from '../problem.ts';
import type { Translate } from '../../l10n/translate.ts';

/** A place of a header where YAML wants a plain space and finds none, or a no-break space or a tab. */
export interface MissingSpace {
  readonly place: 'colon' | 'dash' | 'indent';
  /** The line that is misread, without its indentation. */
  readonly span: Span;
  readonly edits: readonly TextEdit[];
  /** The field of the line. */
  readonly field: FieldId;
}

/** A list that is read as a text, or a field that is not read at all, for want of a plain space. */
export const missingSpace: Rule = {
  problems: { 'missing-space': { severity: 'warning', message } },

  *check(report) {
    const found = findMissingSpaces(report.text, report.header.frontMatter);
    const [first] = found;
    if (!first) return;
    const edits = found.flatMap((each) => each.edits);
    const changes = spacing(found, report.header.keys);
    const fixes = [{ kind: 'add-space', subject: '', edits, changes, safe: true } as const];
    yield { code: 'missing-space', args: { place: first.place }, span: first.span, fixes };
  },
};

/** What it changes to write plain spaces: the fields of these lines are read. */
export function spacing(
  found: readonly MissingSpace[],
  keys: readonly HeaderKey[] = [],
): Statement {
  // `titre:Projet : GSB` is read as a key of the name `titre:Projet`.
  const misread = keys.filter((key) => found.some(({ span }) => span.start === key.span.start));
  return {
    fields: found.map(({ field }) => field),
    keys: misread.map(({ name }) => name),
    mends: true,
  };
}

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
  let list: FieldId | undefined;
  for (const line of linesOf(text, span)) {
    const source = textAt(text, line);
    const key = KEY_LINE.exec(source);
    const field = key && fieldNamed(key.groups?.name ?? '')?.id;
    if (/^\S/.test(source) && !source.startsWith('-')) {
      list = field === 'competencies' || field === 'productions' ? field : undefined;
    }
    if (key && field) found.push(...behindColon(key, line, field, text));
    else if (list) found.push(...inItem(ITEM_LINE.exec(source), line, list, text));
  }
  return found;
}

function behindColon(
  { 0: match, groups }: RegExpExecArray,
  line: Span,
  field: FieldId,
  text: string,
): MissingSpace[] {
  const { odd, value } = groups ?? {};
  if (value === undefined || (odd === undefined && match.at(-2) !== ':')) return [];
  const end = line.start + match.length - 1;
  const gap = { start: end - (odd?.length ?? 0), end };
  return [{ place: 'colon', span: line, field, edits: spaced(text, gap, line.end) }];
}

function inItem(
  item: RegExpExecArray | null,
  line: Span,
  field: FieldId,
  text: string,
): MissingSpace[] {
  const { indent = '', odd, tight } = item?.groups ?? {};
  if (!item) return [];
  const span = { start: line.start + indent.length, end: line.end };
  const found: MissingSpace[] = [];
  if (/[^ ]/.test(indent)) {
    const newText = indent.replace(/\t/g, '  ').replace(/[^ ]/g, ' ');
    found.push({
      place: 'indent',
      span,
      field,
      edits: [{ span: { start: line.start, end: span.start }, newText }],
    });
  }
  if (odd !== undefined || tight !== undefined) {
    const start = span.start + 1;
    const gap = { start, end: start + (odd?.length ?? 0) };
    found.push({ place: 'dash', span, field, edits: spaced(text, gap, line.end) });
  }
  return found;
}

const LINK = /^\[[^\]]*\]\(/;
const COMMENT = /\s#.*$/;
const COLON = /:(?:\s|$)/;

/** A plain space in the gap, and quotes around what YAML would not read as one text behind it. */
function spaced(text: string, gap: Span, lineEnd: number): TextEdit[] {
  const value = text.slice(gap.end, lineEnd).replace(COMMENT, '').trimEnd();
  const isText = LINK.test(value) || (/^[^"'[{|>&*!#%@`]/.test(value) && COLON.test(value));
  if (!isText) return [{ span: gap, newText: ' ' }];
  const end = gap.end + value.length;
  const newText = ` "${value.replace(/[\\"]/g, '\\$&')}"`;
  return [{ span: { start: gap.start, end }, newText }];
}

/** The lines of a header, without their ends and the white space before those. */
function* linesOf(text: string, { start, end }: Span): Generator<Span> {
  for (let at = start; at < end; at = text.indexOf('\n', at) + 1 || end) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 || next > end ? end : next;
    yield { start: at, end: at + text.slice(at, stop).trimEnd().length };
  }
}

function message({ place }: Finding['args'], t: Translate): string {
  const sentences: Readonly<Record<string, string>> = {
    colon: t('A plain space is missing behind the colon: the field is not read.'),
    indent: t('Indent with plain spaces: with a tab or a no-break space the list is not read.'),
    box: t('A plain space is missing beside the box: it is not read as ticked.'),
  };
  return (
    sentences[String(place)] ??
    t('A plain space is missing behind the dash: the list is read as a text.')
  );
}
