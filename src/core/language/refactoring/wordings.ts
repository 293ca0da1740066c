import type { Report } from '../../report/report.ts';
import { wordingBehind } from '../../checks/wordingBehind.ts';
import { asFarAsSaid } from '../../portfolio/asFarAsSaid.ts';
import { skillsWorded } from '../../referential/referential.ts';
import type { Skill } from '../../referential/skill.ts';
import type { TextEdit } from '../../text/span.ts';
import { listItems, type ListItem } from './listItems.ts';

/** How the list names its skills, and none of these. */
const LIST = { fields: ['competencies'] } as const;

/** Writes a code in the place of every wording of the list, also where both stand there. */
export function wordingsToCodes(report: Report): TextEdit[] {
  const edits = listItems(report).map((item) => {
    const skill = skillInWords(item, report);
    return skill ? [{ span: item.value.span, newText: skill.code }] : [];
  });
  return asFarAsSaid(LIST, report, edits);
}

/** The skill of a value that is its wording, or its code and its wording, and nothing else. */
function skillInWords({ value, mentions }: ListItem, report: Report): Skill | undefined {
  const [mention, ...more] = mentions;
  if (!mention || more.length > 0 || mention.resolution.kind !== 'known') return undefined;
  const { skill } = mention.resolution;
  if (!mention.code) return skill;
  const behind = wordingBehind(mention, report);
  const isWhole =
    mention.span.start === value.span.start &&
    behind?.resolution.skill === skill &&
    behind.span.start < value.span.end &&
    !/[\p{L}\p{N}]/u.test(report.text.slice(behind.span.end, value.span.end));
  return isWhole ? skill : undefined;
}

/** Writes the wording in the place of every value of the list that is a code and nothing else. */
export function codesToWordings(report: Report): TextEdit[] {
  const { option } = report.referential;
  const edits = listItems(report).map((item): TextEdit[] => {
    const [mention] = item.mentions;
    if (!mention?.code || mention.resolution.kind !== 'known') return [];
    const { skill } = mention.resolution;
    const isWhole = mention.written.length === item.value.span.end - item.value.span.start;
    // A wording that several skills share would not lead back to this one.
    if (!isWhole || skillsWorded(skill.wording)[option] !== skill) return [];
    return [{ span: item.outer, newText: asScalar(skill.wording, item) }];
  });
  return asFarAsSaid(LIST, report, edits);
}

/** In the quotes that stand there; in double ones where the wording would not be one plain value. */
function asScalar(wording: string, { quote, list }: ListItem): string {
  if (quote === "'") return `'${wording.replace(/'/g, "''")}'`;
  const isPlain = list.shape === 'blockList' && !/: |:$| #/.test(wording);
  return quote === '' && isPlain ? wording : `"${wording.replace(/[\\"]/g, '\\$&')}"`;
}
