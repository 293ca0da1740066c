import type { Report } from '../../report/report.ts';
import { isShared } from '../../report/fieldNames.ts';
import { changesOnly } from '../../portfolio/changesOnly.ts';
import { lineEnd } from '../../text/lines.ts';
import { textAt, type Span, type TextEdit } from '../../text/span.ts';
import { dashOf, listItems, type ListItem } from './listItems.ts';

/** The order of the list, and nothing that it names. */
const LIST = { fields: ['competencies'] } as const;

/**
 * Puts the competency list into the order of the referential. What the referential does not have
 * comes last, in the order in which it stands; a comment moves with the value that it stands behind.
 * Nothing where the list is in order, or is not simple enough to be sorted.
 */
export function sortList(report: Report): TextEdit[] {
  const { text } = report;
  const items = listItems(report);
  const slots = items.map((item) => slotOf(text, item));
  if (!items.every((item, index) => isSortable(text, item, items[index - 1]))) return [];
  const now = items.map((item, index) => ({
    source: textAt(text, slots[index] ?? item.outer),
    rank: rankOf(item, report),
  }));
  const sorted = [...now].sort((a, b) => a.rank - b.rank);
  const edits = slots.flatMap((span, index) => {
    const newText = sorted[index]?.source ?? '';
    return newText === now[index]?.source ? [] : [{ span, newText }];
  });
  return changesOnly(LIST, text, edits, report.referential) ? edits : [];
}

/** What moves: the value, and in a block list the comment behind it. */
function slotOf(text: string, { outer, list }: ListItem): Span {
  if (list.shape !== 'blockList') return outer;
  const end = lineEnd(text, outer.end);
  return { start: outer.start, end: outer.start + text.slice(outer.start, end).trimEnd().length };
}

function isSortable(text: string, item: ListItem, before: ListItem | undefined): boolean {
  const { list } = item;
  if (isShared(list)) return false; // most of what it holds is none of ours
  if (list.shape === 'blockList') return dashOf(text, item) !== undefined;
  const gap = before && textAt(text, { start: before.outer.end, end: item.outer.start });
  return list.shape === 'flowList' && (gap === undefined || /^\s*,\s*$/.test(gap));
}

function rankOf({ mentions }: ListItem, { referential }: Report): number {
  const known = mentions.find(({ resolution }) => resolution.kind === 'known')?.resolution;
  return known?.kind === 'known'
    ? referential.skills.indexOf(known.skill)
    : referential.skills.length;
}
