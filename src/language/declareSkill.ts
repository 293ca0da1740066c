import type { Reading } from '../portfolio/reading.ts';
import type { Skill } from '../referential/skill.ts';
import { insertValue, removeValue } from '../report/listEdits.ts';
import type { TextEdit } from '../text/span.ts';
import { names, occurrencesOf } from './occurrences.ts';

/** Whether the header’s list names the skill. */
export function isDeclared(skill: Skill, { references }: Pick<Reading, 'references'>): boolean {
  return references.some((each) => each.kind === 'declared' && names(each, skill));
}

/** The edit that adds the skill to the header’s list; undefined where the list cannot take it. */
export function declareEdit(skill: Skill, { report }: Reading): TextEdit | undefined {
  const list = report.field('competencies');
  return list && report.header.errors.length === 0
    ? insertValue(report.text, list, skill.code)
    : undefined;
}

/**
 * The edit that takes the skill out of the header’s list, its first place there. Undefined where more
 * would go with it, such as another code of the same value.
 */
export function removeEdit(skill: Skill, reading: Reading): TextEdit | undefined {
  const list = reading.report.field('competencies');
  const declared = occurrencesOf(skill, reading).find(({ kind }) => kind === 'declared');
  if (!list || !declared) return undefined;
  const { start, end } = declared.span;
  const index = list.values.findIndex(({ span }) => span.start === start && span.end === end);
  return index < 0 ? undefined : removeValue(reading.report.text, list, index);
}
