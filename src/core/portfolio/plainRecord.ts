import type { Referential } from '../referential/referential.ts';
import type { ParsedBlocks } from '../report/parsedBlocks.ts';
import { readBody } from '../report/readBody.ts';
import { claimsOfValue } from '../report/claims.ts';
import { isYes } from '../report/facts.ts';
import type { FieldId } from '../report/fieldNames.ts';
import { plainEntries } from '../report/plainEntries.ts';
import {
  entryOf,
  isBracketed,
  valueAt,
  valueSpans,
  type PlainEntry,
} from '../report/plainEntry.ts';
import { isShared, mayBeReport } from '../report/report.ts';
import { keptNames, officialName } from './keptName.ts';
import { namesInBody } from './namesInBody.ts';
import type { NamedSkill } from './reference.ts';
import { ReportRecord, type ReportFacts } from './reportRecord.ts';
import { readSection } from './section.ts';

/**
 * Reads a report that is written as almost all are straight into what the portfolio keeps of it:
 * the same as by way of a `Reading`, without the places that only an editor asks for. Undefined when
 * `text` is no report; `unclear` where anything is less plain and the full readers must tell.
 */
export function plainRecord(
  uri: string,
  text: string,
  referential: Referential,
  known?: ParsedBlocks,
): ReportRecord | undefined | 'unclear' {
  const plain = plainEntries(text);
  if (!plain) return mayBeReport(text) ? 'unclear' : undefined;
  const { entries, bodyStart } = plain;
  const list = entryOf('competencies', entries);
  if (!list) return undefined;
  if (isShared(list) || entries.some((entry) => saysManyThings(entry, text))) return 'unclear';
  const names = declaredIn(list, text, referential);
  const more = namesInBody(readBody(text, bodyStart, known), referential);
  // A list that grows takes room for more: what it is put together into does not.
  const references = more.length === 0 ? names.slice() : names.concat(more);
  return new ReportRecord(uri, factsIn(entries, text), references);
}

/** Whether an entry is a list, though its field is read as one text, or a part of one. */
function saysManyThings({ field, value, dash }: PlainEntry, text: string): boolean {
  if (field?.end) return true;
  if (!field || field.id === 'competencies' || field.id === 'productions') return false;
  return dash >= 0 || (value !== undefined && isBracketed(value, text));
}

function factsIn(entries: readonly PlainEntry[], text: string): ReportFacts {
  const productions = entryOf('productions', entries);
  return {
    title: textOf('title', entries, text),
    section: readSection(textOf('section', entries, text), textOf('year', entries, text)),
    period: textOf('period', entries, text),
    draft: isYes(textOf('draft', entries, text)),
    broken: false,
    listed: productions
      ? valueSpans(productions, text).map((span) => valueAt(span, text).value)
      : [],
  };
}

function textOf(id: FieldId, entries: readonly PlainEntry[], text: string): string | undefined {
  const entry = entryOf(id, entries);
  if (!entry?.value) return undefined;
  const value = valueAt(entry.value, text).value.trim();
  return value === '' ? undefined : value;
}

function declaredIn(list: PlainEntry, text: string, referential: Referential): NamedSkill[] {
  const names: NamedSkill[] = [];
  for (const written of valueSpans(list, text)) {
    const value = valueAt(written, text);
    const name = officialName('declared', value.source, referential);
    if (name) names.push(name);
    else names.push(...keptNames(claimsOfValue(value), referential));
  }
  return names;
}
