import { fieldNamed, namesList } from '../report/fieldNames.ts';
import type { Report } from '../report/report.ts';
import { headerEntries, competencyListLine, type HeaderEntry } from '../report/headerEntries.ts';
import type { Field, Header } from '../report/header.ts';
import { splitFrontMatter } from '../report/frontMatter.ts';
import { FENCE_WORDS, readHeader } from '../report/readHeader.ts';
import { lineAt, lineBreakOf } from '../text/lines.ts';
import {
  applyEdits,
  insertion,
  shifted,
  textAt,
  type Span,
  type TextEdit,
  type YamlError,
} from '../text/span.ts';
import type { Fix } from './problem.ts';

/** What is wrong at a place where a header is no YAML, and what mends it. */
export interface HeaderMistake {
  readonly kind: 'quotes' | 'open' | 'indent' | 'no-colon' | 'fence' | 'other';
  readonly span: Span;
  readonly fixes: readonly Fix[];
}

/** Looks at the line of an error. A fix is offered only if the header has fewer errors with it. */
export function headerMistake(report: Report, error: YamlError): HeaderMistake {
  const candidates = candidatesAt(report, error);
  const [best] = candidates
    .flatMap((mistake) =>
      mistake.fixes.map(({ edits }) => ({ mistake, left: left(report, edits) })),
    )
    .filter((each) => each.left < report.header.errors.length)
    .sort((a, b) => a.left - b.left);
  return best?.mistake ?? { kind: 'other', span: candidates[0]?.span ?? error.span, fixes: [] };
}

function candidatesAt(report: Report, error: YamlError): HeaderMistake[] {
  const { text, header } = report;
  const { yaml, span } = header.frontMatter;
  if (error.code === FENCE_WORDS) return [mending(withoutWords(text, error.span), undefined, yaml)];
  const fence = /\n---[^\n]*/.exec(yaml);
  if (fence) {
    const wrong = lineAt(text, span.start + fence.index + 1);
    return [mending(asComment(text, wrong), undefined, yaml)];
  }
  const line = lineAt(text, Math.max(error.span.start, span.start + 1));
  const entry = headerEntries(yaml).findLast(
    (each) => each.nameSpan.start + span.start <= line.end,
  );
  const nameAt = (entry?.nameSpan.start ?? -1) + span.start;
  if (!entry || (nameAt < line.start && /^[^\s#-]/.test(textAt(text, line)))) {
    return withoutColon(text, line).map((mistake) => mending(mistake, entry?.name, yaml));
  }
  if (entry.indent !== '') return [mending(unindented(text, entry, span), entry.name, yaml)];
  return inValue(text, entry, span.start).map((mistake) => mending(mistake, entry.name, yaml));
}

type Unsaid = Omit<HeaderMistake, 'fixes'> & { readonly fixes: readonly Omit<Fix, 'changes'>[] };

/** What the fixes change: the field that is misread and its neighbours; others may come to light. */
function mending(mistake: Unsaid, name: string | undefined, yaml: string): HeaderMistake {
  const names = headerEntries(yaml).map((entry) => entry.name);
  const at = name === undefined ? 0 : names.lastIndexOf(name);
  const near = names.slice(Math.max(at - 1, 0), at + 2);
  const fields = near.flatMap((each) => fieldNamed(each)?.id ?? []);
  const changes = { fields, mends: true } as const;
  return { ...mistake, fixes: mistake.fixes.map((fix) => ({ ...fix, changes })) };
}

/** What stands behind the opening fence is kept as a comment below it. */
function withoutWords(text: string, words: Span): Unsaid {
  const subject = textAt(text, words);
  const dashes = text.indexOf('---') + 3;
  const span = { start: dashes, end: words.end };
  const edits = [{ span, newText: `${lineBreakOf(text)}# ${subject}` }];
  return { kind: 'fence', span: words, fixes: [{ kind: 'comment-out', subject, edits }] };
}

/** A fence within the header, with words behind it. */
function asComment(text: string, line: Span): Unsaid {
  const fix = {
    kind: 'comment-out',
    subject: textAt(text, line).trimEnd(),
    edits: [insertion(line.start, '# ')],
  } as const;
  return { kind: 'fence', span: line, fixes: [fix] };
}

/** A name without its colon gets one; any other line is kept as a comment. */
function withoutColon(text: string, line: Span): Unsaid[] {
  const source = textAt(text, line);
  const [found = '', name = ''] = /^([\p{L}\p{M}_]+)[ \t]*[=;]?[ \t]*/u.exec(source) ?? [];
  const end = line.start + found.length;
  const colon = { span: { start: line.start + name.length, end }, newText: ': ' };
  const commented = insertion(line.start, '# ');
  const fixes: Omit<Fix, 'changes'>[] = [
    { kind: 'comment-out', subject: source.trimEnd(), edits: [commented] },
  ];
  if (namesList(name)) fixes.unshift({ kind: 'add-colon', subject: name, edits: [colon] });
  return fixes.map((fix) => ({ kind: 'no-colon', span: line, fixes: [fix] }));
}

/** The line, and those below it that are indented as far. */
function unindented(text: string, entry: HeaderEntry, header: Span): Unsaid {
  const { indent, name } = entry;
  const edits: TextEdit[] = [];
  const first = lineAt(text, entry.nameSpan.start + header.start).start;
  for (let at = first; at < header.end; at = text.indexOf('\n', at) + 1 || header.end) {
    if (!text.startsWith(indent, at)) break;
    edits.push({ span: { start: at, end: at + indent.length }, newText: '' });
  }
  const span = shifted(entry.nameSpan, header.start);
  return { kind: 'indent', span, fixes: [{ kind: 'unindent', subject: name, edits }] };
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

function inValue(text: string, entry: HeaderEntry, base: number): Unsaid[] {
  const span = shifted(entry.value, base);
  const written = textAt(text, span);
  const whole = { start: span.start, end: entry.end + base };
  const found: Unsaid[] = [];
  const close = CLOSING[written.charAt(0)];
  if (close !== undefined && !written.slice(1).includes(close)) {
    for (const { end } of [span, whole]) {
      const edits = [insertion(end, close)];
      found.push({ kind: 'open', span, fixes: [{ kind: 'close', subject: close, edits }] });
    }
  }
  for (const each of [span, whole]) {
    const value = textAt(text, each);
    const newText = `"${value.replace(/[\\"]/g, '\\$&')}"`;
    const edits = [{ span: each, newText }];
    found.push({ kind: 'quotes', span, fixes: [{ kind: 'quote', subject: newText, edits }] });
  }
  return written === '' ? [] : found;
}

/** How many errors a header has after an edit; endless where it would no longer say all that it says. */
function left({ text, header }: Report, edits: readonly TextEdit[]): number {
  const after = applyEdits(text, edits);
  const frontMatter = splitFrontMatter(after);
  if (!frontMatter) return Infinity;
  const { errors, fields } = readHeader(frontMatter, after);
  const showsList = errors.length > 0 && competencyListLine(frontMatter.yaml) !== undefined;
  const isReport = fields.has('competencies') || showsList;
  const isWhole =
    fields.size >= header.fields.size && keepsList(header, fields.get('competencies'));
  return isReport && isWhole ? errors.length : Infinity;
}

/** Whether the list says at least what it said: a name that is given a colon may come before it. */
function keepsList({ fields }: Header, after: Field | undefined): boolean {
  const kept = new Set(after?.values.map(({ source }) => source));
  return (fields.get('competencies')?.values ?? []).every(({ source }) => kept.has(source));
}
