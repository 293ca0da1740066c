import { fieldNamed } from '../report/fieldNames.ts';
import type { FieldId } from '../report/fieldId.ts';
import type { Report } from '../report/report.ts';
import { splitFrontMatter } from '../report/frontMatter.ts';
import type { Header } from '../report/header.ts';
import { NOTHING_YET } from '../report/listEdits.ts';
import { readHeader } from '../report/readHeader.ts';
import type { Referential } from '../referential/referential.ts';
import { applyEdits, type TextEdit } from '../text/span.ts';
import { readReport } from '../report/readReport.ts';
import { type Said, type Statement, saidBy } from './statement.ts';

/**
 * Whether the edits change what they say and nothing else. They are made in memory and the report is
 * read again: any other field, key or mention, a new error or another body, and the answer is no.
 * Every fix, every refactoring and every edit of the sidebar passes here before it is offered.
 */
export function changesOnly(
  statement: Statement,
  text: string,
  edits: readonly TextEdit[],
  referential: Referential,
): boolean {
  const header = splitFrontMatter(text);
  const isInHeader = header !== undefined && edits.every(({ span }) => span.end <= header.span.end);
  // The body need not be read twice where nothing changes in it.
  const before = isInHeader && header.state === 'closed' ? text.slice(0, header.bodyStart) : text;
  const after = applyEdits(before, edits);
  if (after === before) return false;
  const [old, now] = [sayingsOf(before, referential), sayingsOf(after, referential)];
  return (
    (now.isReport || !old.isReport) &&
    now.errors <= old.errors &&
    (now.isClosed || !old.isClosed) &&
    ((header !== undefined && !isInHeader) || now.body.trimStart() === old.body.trimStart()) &&
    keepsFields(statement, old, now) &&
    keepsKeys(statement, old, now) &&
    keepsMentions(statement, old, now)
  );
}

/** All that a text says as a report, as far as it can be read. */
interface Sayings {
  readonly isReport: boolean;
  readonly isClosed: boolean;
  readonly errors: number;
  readonly fields: ReadonlyMap<FieldId, string>;
  /** Each key that means nothing to us, with all that stands behind it. */
  readonly others: readonly (readonly [key: string, source: string])[];
  readonly mentions: readonly Said[];
  readonly body: string;
}

function sayingsOf(text: string, referential: Referential): Sayings {
  const report = readReport(text, referential);
  const frontMatter = report?.header.frontMatter ?? splitFrontMatter(text);
  const header = report?.header ?? (frontMatter && readHeader(frontMatter, text));
  return {
    isReport: report !== undefined,
    isClosed: frontMatter?.state === 'closed',
    errors: header?.errors.length ?? 0,
    fields: fieldsOf(header),
    others: othersOf(text, header),
    mentions: mentionsOf(report),
    body: text.slice(frontMatter?.bodyStart ?? 0).replace(/^\uFEFF/, ''),
  };
}

function fieldsOf(header: Header | undefined): ReadonlyMap<FieldId, string> {
  const fields = [...(header?.fields ?? [])];
  return new Map(
    fields.map(([id, { name, shape, values }]) => [
      id,
      JSON.stringify([name, shape === 'empty', values.map(({ key, value }) => [key, value])]),
    ]),
  );
}

function othersOf(text: string, header: Header | undefined): Sayings['others'] {
  const { keys = [], frontMatter } = header ?? {};
  return keys.flatMap(({ name, span }, index) => {
    if (fieldNamed(name)) return [];
    const end = keys[index + 1]?.span.start ?? frontMatter?.span.end ?? text.length;
    return [[name, text.slice(span.start, end).trim()] as const];
  });
}

function mentionsOf(report: Report | undefined): Said[] {
  const mentions = report?.mentions ?? [];
  return mentions.filter(({ written }) => !NOTHING_YET.test(written)).map(saidBy);
}

/** A field that nobody could read before may show where a header is mended; none may change or go. */
function keepsFields({ fields = [], mends }: Statement, old: Sayings, now: Sayings): boolean {
  const ids = new Set([...old.fields.keys(), ...now.fields.keys()]);
  return [...ids].every((id) => {
    const [before, after] = [old.fields.get(id), now.fields.get(id)];
    return before === after || fields.includes(id) || (mends && before === undefined);
  });
}

function keepsKeys({ keys = [], mends }: Statement, old: Sayings, now: Sayings): boolean {
  const remaining = old.others.filter(([key]) => !keys.includes(key));
  if (!mends) {
    const sources = new Set(now.others.map(([, source]) => source));
    return (
      remaining.length === now.others.length && remaining.every(([, source]) => sources.has(source))
    );
  }
  // What stands behind a key that is misread is not yet its own.
  const names = new Set(now.others.map(([key]) => key));
  return old.errors > 0 || !old.isReport || remaining.every(([key]) => names.has(key));
}

function keepsMentions(statement: Statement, old: Sayings, now: Sayings): boolean {
  const { adds = [], removes = [], merges, mends } = statement;
  const isRead = (said: Said) => old.isReport || said.startsWith('declared ');
  const after = now.mentions.filter(isRead);
  if (mends) {
    const known = old.mentions.filter((said) => !said.includes('“'));
    return known.every((said) => after.includes(said));
  }
  if (merges) {
    const kept = old.mentions.filter((said) => !removes.includes(said));
    return isSame([...new Set([...kept, ...adds])], [...new Set(after)]);
  }
  const kept = [...old.mentions];
  for (const said of removes) {
    const index = kept.indexOf(said);
    if (index < 0) return false;
    kept.splice(index, 1);
  }
  return isSame([...kept, ...adds], after);
}

function isSame(some: readonly Said[], others: readonly Said[]): boolean {
  return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
}
