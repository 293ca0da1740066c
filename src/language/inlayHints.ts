import type { Reading } from '../portfolio/reading.ts';
import type { Skill } from '../referential/skill.ts';
import { shorten } from '../messages/shorten.ts';
import type { Span } from '../text/span.ts';

/** Where codes are followed by their wording. */
export type HintPlaces = 'off' | 'header' | 'all';

/** A wording to show behind a code. */
export interface InlayHint {
  /** The end of the code, quotes included. */
  readonly offset: number;
  readonly label: string;
  readonly skill: Skill;
}

/** In a list with one code a line there is room; on one line, less. */
const ROOM = { line: 70, shared: 26 } as const;

/** The hints for the codes within `span`; a code that its own wording follows needs none. */
export function inlayHints(
  { report, references }: Reading,
  span: Span,
  where: HintPlaces,
): InlayHint[] {
  if (where === 'off') return [];
  const { bodyStart } = report.header.frontMatter;
  const isBlock = report.field('competencies')?.shape === 'blockList';
  return references.flatMap(({ code, kind, resolution, span: { start, end } }): InlayHint[] => {
    if (!code || resolution.kind === 'unknown' || end < span.start || start > span.end) return [];
    if (where === 'header' && start >= bodyStart) return [];
    const { skill } = resolution;
    const behind = report.text.slice(end, end + 40);
    if (isWorded(behind, skill)) return [];
    const room = kind === 'declared' && isBlock ? ROOM.line : ROOM.shared;
    const offset = end + (/^["']/.test(behind) && kind === 'declared' ? 1 : 0);
    return [{ offset, label: shorten(skill.wording, room), skill }];
  });
}

/** Whether the wording begins behind the code: in a comment, or behind a dash or a colon. */
function isWorded(behind: string, { wording }: Skill): boolean {
  const text = behind.replace(/^["')\]\s]*[#:·–—-]*\s*/, '').toLowerCase();
  return text.startsWith(wording.slice(0, 12).toLowerCase());
}
