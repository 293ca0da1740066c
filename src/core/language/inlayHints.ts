import type { Report } from '../report/report.ts';
import type { Skill } from '../referential/skill.ts';
import { shorten } from '../l10n/sentences.ts';
import { lineAt } from '../text/lines.ts';
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

/**
 * What the editor shows of a line beside the sidebar, in columns. A line that its hints make longer
 * is wrapped, and that may be in the middle of a code.
 */
const LINE = 90;
/** Less says nothing. */
const LEAST = 12;
/** In a paragraph, which is wrapped anyway. */
const IN_PROSE = 26;

interface Hinted {
  readonly offset: number;
  readonly skill: Skill;
  readonly line: Span;
  readonly inProse: boolean;
}

/**
 * The hints for the codes within `span`, with as much wording as their lines have room for; a code
 * that its own wording follows needs none.
 */
export function inlayHints(report: Report, span: Span, where: HintPlaces): InlayHint[] {
  const hinted = where === 'off' ? [] : hintedCodes(report, span, where);
  const counts = new Map<number, number>();
  for (const { line } of hinted) counts.set(line.start, (counts.get(line.start) ?? 0) + 1);
  return hinted.flatMap(({ offset, skill, line, inProse }): InlayHint[] => {
    const free = LINE - (line.end - line.start);
    const room = Math.floor(free / (counts.get(line.start) ?? 1)) - 1; // a blank before each
    if (room < LEAST && !inProse) return [];
    const label = shorten(skill.wording, Math.max(room, inProse ? IN_PROSE : LEAST));
    return [{ offset, label, skill }];
  });
}

function hintedCodes(report: Report, span: Span, where: HintPlaces): Hinted[] {
  const { mentions } = report;
  const { bodyStart } = report.header.frontMatter;
  // Codes come in the order of the text, and many may stand on one long line.
  let line = { start: 0, end: -1 };
  return mentions.flatMap(({ code, kind, resolution, span: { start, end } }): Hinted[] => {
    if (!code || resolution.kind === 'unknown' || end < span.start || start > span.end) return [];
    if (where === 'header' && start >= bodyStart) return [];
    const { skill } = resolution;
    const behind = report.text.slice(end, end + 40);
    if (isWorded(behind, skill)) return [];
    const offset = end + (/^["']/.test(behind) && kind === 'declared' ? 1 : 0);
    if (start > line.end) line = lineAt(report.text, start);
    return [{ offset, skill, line, inProse: kind === 'mentioned' }];
  });
}

/** Whether the wording begins behind the code: in a comment, or behind a dash or a colon. */
function isWorded(behind: string, { wording }: Skill): boolean {
  const text = behind.replace(/^["')\]\s]*[#:·–—-]*\s*/, '').toLowerCase();
  return text.startsWith(wording.slice(0, 12).toLowerCase());
}
