import type { HintPlaces } from '../settings/settingValues.ts';
import type { Report } from '../report/report.ts';
import { type Skill, competencyOf } from '../referential/skill.ts';
import { shorten } from '../l10n/sentences.ts';
import { lineAt } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { isEvidence, skillEvidenced } from '../report/mention.ts';
import type { Translate } from '../l10n/translate.ts';
import { entryOf } from '../portfolio/readEntry.ts';
import type { Section } from '../report/section.ts';

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

export const TOKEN_TYPES = ['competency', 'subSkill'] as const;

/** `evidenced`: declared or ticked here; `foreign`: of the other option, which evidences nothing. */
export const TOKEN_MODIFIERS = ['evidenced', 'foreign'] as const;

export interface SemanticToken {
  /** Within one line: VS Code takes no other. */
  readonly span: Span;
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly modifiers: readonly (typeof TOKEN_MODIFIERS)[number][];
}

/** A token for every code that the referential has, in the order of the text. */
export function semanticTokens({ text, mentions }: Report): SemanticToken[] {
  let from = 0;
  return mentions.flatMap(({ kind, resolution, span, code }): SemanticToken[] => {
    if (!code || resolution.kind === 'unknown' || span.start < from) return [];
    if (text.slice(span.start, span.end).includes('\n')) return [];
    from = span.end;
    const state =
      resolution.kind === 'otherOption'
        ? 'foreign'
        : isEvidence({ kind })
          ? 'evidenced'
          : undefined;
    return [{ span, type: resolution.skill.kind, modifiers: state ? [state] : [] }];
  });
}

/** A report in figures, for the line above its header. */
export interface ReportSummary {
  /** How many different sub-skills it declares or ticks. */
  readonly subSkills: number;
  /** How many different competencies it mobilises, by themselves or by a sub-skill. */
  readonly competencies: number;
  readonly draft: boolean;
  /** The section of the table that it goes to; absent when its header names none. */
  readonly section?: Section;
  /** It belongs to no portfolio, and is in no table. */
  readonly outside: boolean;
}

/** Sums a report up; `outside`: it is not in the folder of a portfolio. */
export function reportSummary(report: Report, outside = false): ReportSummary {
  const { draft, section, mentions } = entryOf('', report);
  const evidenced = mentions.flatMap((mention) => skillEvidenced(mention) ?? []);
  const subSkills = new Set(evidenced.filter(({ kind }) => kind === 'subSkill'));
  const competencies = new Set(evidenced.map(competencyOf));
  return {
    subSkills: subSkills.size,
    competencies: competencies.size,
    draft,
    outside,
    ...(section && { section }),
  };
}

/** `6 sub-skills · 3 competencies · in the table under first-year placement`. */
export function summaryWords(summary: ReportSummary, t: Translate): string {
  const { subSkills, competencies } = summary;
  return [
    subSkills === 1 ? t('1 sub-skill') : t('{count} sub-skills', { count: subSkills }),
    competencies === 1 ? t('1 competency') : t('{count} competencies', { count: competencies }),
    placeWords(summary, t),
  ].join(' · ');
}

function placeWords({ draft, section, outside }: ReportSummary, t: Translate): string {
  if (outside) return t('outside the portfolio');
  if (draft) return t('a draft: not in the table');
  if (!section) return t('not in the table: “cadre” is missing');
  return t('in the table under {section}', { section: sectionWords(section, t) });
}

/** A section of the table in few words; its official heading is a line long. */
export function sectionWords(section: Section, t: Translate): string {
  return {
    formation: t('training'),
    stage1: t('first-year placement'),
    stage2: t('second-year placement'),
  }[section];
}
