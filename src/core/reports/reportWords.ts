import type { ReportEntry } from '../portfolio/reportEntry.ts';
import type { Section } from '../report/section.ts';
import type { ReportGroup } from '../portfolio/reportGroups.ts';
import { skillCount } from '../coverage/coverageWords.ts';
import type { Translate } from '../l10n/translate.ts';

/** The short name of a section of the table. */
export function sectionName(section: Section, t: Translate): string {
  return {
    formation: () => t('In training'),
    stage1: () => t('At work, first year'),
    stage2: () => t('At work, second year'),
  }[section]();
}

/** What is wrong with a report, in words: undefined where nothing is. */
export function reportTrouble(
  { broken }: Pick<ReportEntry, 'broken'>,
  problems: number,
  t: Translate,
): string | undefined {
  if (broken) return t('header unreadable');
  if (problems === 0) return undefined;
  return problems === 1 ? t('1 problem') : t('{count} problems', { count: problems });
}

/** What stands behind the name of a report: its period and how many skills it evidences. */
export function reportDetail({ period }: ReportEntry, skills: number, t: Translate): string {
  return [period ?? t('no period'), skillCount(skills, t)].join(' · ');
}

/** What a group of rows is called. */
export function groupName(id: ReportGroup, t: Translate): string {
  if (id === 'noSection') return t('Section to choose');
  return id === 'drafts' ? t('Drafts') : sectionName(id, t);
}
