import type { Report } from '../report/report.ts';
import { type Mention, type UnplacedMention, codeSpan } from '../report/mention.ts';
import { saying, type Statement } from '../portfolio/statement.ts';
import { changesOnly } from '../portfolio/changesOnly.ts';
import { removeValueAt } from '../report/listEdits.ts';
import type { Skill } from '../referential/skill.ts';
import type { TextEdit } from '../text/span.ts';
import { reportCount } from '../coverage/coverageWords.ts';
import type { Translate } from '../l10n/translate.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';

/**
 * The edits that put one skill in the place of another wherever a report names it. A list that
 * declares the new one already loses the old; a comment that repeats the old wording gets the new.
 */
export function replaceSkill(old: Skill, next: Skill, report: Report): TextEdit[] {
  const { mentions, referential } = report;
  let isDeclared = mentions.some((each) => each.kind === 'declared' && names(each, next));
  const edits = occurrencesOf(old, report).flatMap((mention): TextEdit[] => {
    if (mention.kind !== 'declared') return replaced(mention, old, next, report);
    // A value that holds more than the code keeps the rest.
    const list = isDeclared ? report.field('competencies') : undefined;
    const removal = removeValueAt(report.text, list, mention.span);
    isDeclared = true;
    return removal ? [removal] : replaced(mention, old, next, report);
  });
  if (edits.length === 0) return [];
  return changesOnly(replacement(old, next, report), report.text, edits, referential) ? edits : [];
}

function replacement(old: Skill, next: Skill, report: Report): Statement {
  const kinds = occurrencesOf(old, report).map(({ kind }) => kind);
  return {
    ...(kinds.includes('declared') && { fields: ['competencies'] }),
    removes: kinds.map((kind) => saying(kind, old.code)),
    adds: kinds.map((kind) => saying(kind, next.code)),
    merges: true,
  };
}

/** A task that is named by its wording may say more behind it: only the wording itself is replaced. */
function replaced(mention: Mention, old: Skill, next: Skill, report: Report): TextEdit[] {
  const { span, code, kind } = mention;
  if (code)
    return [
      { span: codeSpan(mention), newText: next.code },
      ...commentEdits(mention, old, next, report),
    ];
  if (kind === 'declared') return [{ span, newText: next.code }];
  const at = report.text.slice(span.start, span.end).indexOf(mention.written);
  if (at < 0) return [];
  const start = span.start + at;
  return [{ span: { start, end: start + mention.written.length }, newText: next.wording }];
}

const COMMENT = /^["']?[ \t]+#[ \t]*/;

function commentEdits(
  { kind, span: { end } }: Mention,
  old: Skill,
  next: Skill,
  { text }: Report,
): TextEdit[] {
  const lead = kind === 'declared' ? COMMENT.exec(text.slice(end))?.[0] : undefined;
  if (lead === undefined) return [];
  const start = end + lead.length;
  const bare = old.wording.replace(/[.\s]+$/, '');
  const wording = [bare, bare.normalize('NFD')].find((each) => text.startsWith(each, start));
  if (wording === undefined) return [];
  return [{ span: { start, end: start + wording.length }, newText: next.wording }];
}

/** Every place where a report names the same skill, in the order of its text. */
export function occurrencesOf(skill: Skill, { mentions }: Pick<Report, 'mentions'>) {
  return mentions.filter((mention) => names(mention, skill));
}

/** Whether a mention means the skill, whatever its spelling. A referential has each skill once. */
export function names({ resolution }: UnplacedMention, skill: Skill): boolean {
  return resolution.kind !== 'unknown' && resolution.skill === skill;
}

/** `12 places in 5 reports`. */
export function placesInReports(
  { places, reports }: { readonly places: number; readonly reports: number },
  t: Translate,
): string {
  const within = reportCount(reports, t);
  return places === 1
    ? t('1 place in {reports}', { reports: within })
    : t('{count} places in {reports}', { count: places, reports: within });
}

/** How often the reports of a portfolio name a skill, whatever its spelling. */
export interface SkillUsage {
  readonly skill: Skill;
  readonly places: number;
  readonly reports: number;
}

/** The skills that reports name, drafts included, in the order of their codes. */
export function skillUsage(portfolio: Portfolio): SkillUsage[] {
  const places = new Map<Skill, number>();
  const reports = new Map<Skill, number>();
  for (const { mentions } of portfolio.reports()) {
    const named = mentions.flatMap(({ resolution }) =>
      resolution.kind === 'unknown' ? [] : [resolution.skill],
    );
    for (const skill of named) places.set(skill, (places.get(skill) ?? 0) + 1);
    for (const skill of new Set(named)) reports.set(skill, (reports.get(skill) ?? 0) + 1);
  }
  return [...places]
    .map(([skill, count]) => ({ skill, places: count, reports: reports.get(skill) ?? 0 }))
    .sort((a, b) => a.skill.code.localeCompare(b.skill.code, 'en', { numeric: true }));
}
