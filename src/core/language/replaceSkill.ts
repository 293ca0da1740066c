import type { Reading } from '../portfolio/reading.ts';
import type { Reference } from '../portfolio/reference.ts';
import { codeSpan } from '../portfolio/codeSpan.ts';
import { changesOnly, saying, type Statement } from '../portfolio/statement.ts';
import { removeValue } from '../report/listEdits.ts';
import type { Skill } from '../referential/skill.ts';
import type { TextEdit } from '../text/span.ts';
import { names, occurrencesOf } from './occurrences.ts';

/**
 * The edits that put one skill in the place of another wherever a report names it. A list that
 * declares the new one already loses the old; a comment that repeats the old wording gets the new.
 */
export function replaceSkill(old: Skill, next: Skill, reading: Reading): TextEdit[] {
  const { references, report, referential } = reading;
  let isDeclared = references.some((each) => each.kind === 'declared' && names(each, next));
  const edits = occurrencesOf(old, reading).flatMap((reference): TextEdit[] => {
    if (reference.kind !== 'declared') return replaced(reference, old, next, reading);
    const removal = isDeclared ? removalOf(reference, reading) : undefined;
    isDeclared = true;
    return removal ? [removal] : replaced(reference, old, next, reading);
  });
  if (edits.length === 0) return [];
  return changesOnly(replacement(old, next, reading), report.text, edits, referential) ? edits : [];
}

function replacement(old: Skill, next: Skill, reading: Reading): Statement {
  const kinds = occurrencesOf(old, reading).map(({ kind }) => kind);
  return {
    ...(kinds.includes('declared') && { fields: ['competencies'] }),
    removes: kinds.map((kind) => saying(kind, old.code)),
    adds: kinds.map((kind) => saying(kind, next.code)),
    merges: true,
  };
}

/** A task that is named by its wording may say more behind it: only the wording itself is replaced. */
function replaced(reference: Reference, old: Skill, next: Skill, reading: Reading): TextEdit[] {
  const { span, code, kind } = reference;
  if (code)
    return [
      { span: codeSpan(reference), newText: next.code },
      ...commentEdits(reference, old, next, reading),
    ];
  if (kind === 'declared') return [{ span, newText: next.code }];
  const at = reading.report.text.slice(span.start, span.end).indexOf(reference.written);
  if (at < 0) return [];
  const start = span.start + at;
  return [{ span: { start, end: start + reference.written.length }, newText: next.wording }];
}

const COMMENT = /^["']?[ \t]+#[ \t]*/;

function commentEdits(
  { kind, span: { end } }: Reference,
  old: Skill,
  next: Skill,
  { report: { text } }: Reading,
): TextEdit[] {
  const lead = kind === 'declared' ? COMMENT.exec(text.slice(end))?.[0] : undefined;
  if (lead === undefined) return [];
  const start = end + lead.length;
  const bare = old.wording.replace(/[.\s]+$/, '');
  const wording = [bare, bare.normalize('NFD')].find((each) => text.startsWith(each, start));
  if (wording === undefined) return [];
  return [{ span: { start, end: start + wording.length }, newText: next.wording }];
}

function removalOf({ span }: Reference, { report }: Reading): TextEdit | undefined {
  const list = report.field('competencies');
  const index = list?.values.findIndex((value) => value.span.start === span.start) ?? -1;
  const value = list?.values[index];
  // A value that holds more than the code keeps the rest.
  return list && value?.span.end === span.end ? removeValue(report.text, list, index) : undefined;
}
