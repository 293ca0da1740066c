import type { Report } from '../../report/report.ts';
import type { Mention } from '../../report/mention.ts';
import { saidBy, saying, type Statement } from '../../portfolio/statement.ts';
import { changesOnly } from '../../portfolio/changesOnly.ts';
import type { Competency, SubSkill } from '../../referential/skill.ts';
import { lineBreakOf, lineEnd } from '../../text/lines.ts';
import type { TextEdit } from '../../text/span.ts';
import { dashOf, listItems, type ListItem } from './listItems.ts';

/** A competency of the list, and what it can be split into. */
export interface Splittable {
  readonly competency: Competency;
  /** The sub-skills that the list does not name yet. */
  readonly subSkills: readonly SubSkill[];
  readonly mention: Mention;
}

/** The competency that the list names at `offset` by its code alone. */
export function splittableAt(report: Report, offset: number): Splittable | undefined {
  const item = itemAt(report, offset);
  const [mention] = item?.mentions ?? [];
  const skill = mention?.resolution.kind === 'known' ? mention.resolution.skill : undefined;
  if (!mention || skill?.kind !== 'competency') return undefined;
  const declared = new Set(
    listItems(report).flatMap(({ mentions }) =>
      mentions.map(({ resolution }) => resolution.kind === 'known' && resolution.skill),
    ),
  );
  const subSkills = skill.subSkills.filter((each) => !declared.has(each));
  return subSkills.length > 0 ? { competency: skill, subSkills, mention } : undefined;
}

/** Puts the chosen sub-skills into the place of the competency at `offset`; nothing for no choice. */
export function splitCompetency(
  report: Report,
  offset: number,
  chosen: readonly SubSkill[],
): TextEdit[] {
  const item = itemAt(report, offset);
  const [first, ...more] = chosen.map(({ code }) => code);
  if (!item || first === undefined) return [];
  const { text } = report;
  const edits = splitting(item, text, [first, ...more]);
  const changes: Statement = {
    fields: ['competencies'],
    removes: item.mentions.map(saidBy),
    adds: [first, ...more].map((code) => saying('declared', code)),
  };
  return changesOnly(changes, text, edits, report.referential) ? edits : [];
}

function splitting(item: ListItem, text: string, codes: readonly string[]): TextEdit[] {
  const [first = '', ...more] = codes;
  const { quote, value, list } = item;
  const dash = dashOf(text, item);
  if (dash === undefined) {
    const separator = list.shape === 'flowList' ? `${quote}, ${quote}` : ', ';
    return [{ span: value.span, newText: [first, ...more].join(separator) }];
  }
  const end = lineEnd(text, item.outer.end);
  const lines = more.map((code) => `${lineBreakOf(text)}${dash}${quote}${code}${quote}`).join('');
  const below = { span: { start: end, end }, newText: lines };
  return [{ span: value.span, newText: first }, ...(lines === '' ? [] : [below])];
}

/** The value at `offset` that is one code and nothing else. */
function itemAt(report: Report, offset: number): ListItem | undefined {
  return listItems(report).find(({ value: { span }, mentions }) => {
    const isWhole = mentions[0]?.code && mentions[0].span.end === span.end;
    return (
      isWhole &&
      mentions[0]?.span.start === span.start &&
      span.start <= offset &&
      offset <= span.end
    );
  });
}
