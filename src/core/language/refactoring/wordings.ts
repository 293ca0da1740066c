import { wordingBehind } from '../../checks/wordingBehind.ts';
import type { Reading } from '../../portfolio/reading.ts';
import { asFarAsSaid } from '../../portfolio/asFarAsSaid.ts';
import { skillsWorded } from '../../referential/referential.ts';
import type { Skill } from '../../referential/skill.ts';
import type { TextEdit } from '../../text/span.ts';
import { listItems, type ListItem } from './listItems.ts';

/** How the list names its skills, and none of these. */
const LIST = { fields: ['competencies'] } as const;

/** Writes a code in the place of every wording of the list, also where both stand there. */
export function wordingsToCodes(reading: Reading): TextEdit[] {
  const edits = listItems(reading).map((item) => {
    const skill = skillInWords(item, reading);
    return skill ? [{ span: item.value.span, newText: skill.code }] : [];
  });
  return asFarAsSaid(LIST, reading, edits);
}

/** The skill of a value that is its wording, or its code and its wording, and nothing else. */
function skillInWords({ value, references }: ListItem, reading: Reading): Skill | undefined {
  const [reference, ...more] = references;
  if (!reference || more.length > 0 || reference.resolution.kind !== 'known') return undefined;
  const { skill } = reference.resolution;
  if (!reference.code) return skill;
  const behind = wordingBehind(reference, reading);
  const isWhole =
    reference.span.start === value.span.start &&
    behind?.resolution.skill === skill &&
    behind.span.start < value.span.end &&
    !/[\p{L}\p{N}]/u.test(reading.report.text.slice(behind.span.end, value.span.end));
  return isWhole ? skill : undefined;
}

/** Writes the wording in the place of every value of the list that is a code and nothing else. */
export function codesToWordings(reading: Reading): TextEdit[] {
  const { option } = reading.referential;
  const edits = listItems(reading).map((item): TextEdit[] => {
    const [reference] = item.references;
    if (!reference?.code || reference.resolution.kind !== 'known') return [];
    const { skill } = reference.resolution;
    const isWhole = reference.written.length === item.value.span.end - item.value.span.start;
    // A wording that several skills share would not lead back to this one.
    if (!isWhole || skillsWorded(skill.wording)[option] !== skill) return [];
    return [{ span: item.outer, newText: asScalar(skill.wording, item) }];
  });
  return asFarAsSaid(LIST, reading, edits);
}

/** In the quotes that stand there; in double ones where the wording would not be one plain value. */
function asScalar(wording: string, { quote, list }: ListItem): string {
  if (quote === "'") return `'${wording.replace(/'/g, "''")}'`;
  const isPlain = list.shape === 'blockList' && !/: |:$| #/.test(wording);
  return quote === '' && isPlain ? wording : `"${wording.replace(/[\\"]/g, '\\$&')}"`;
}
