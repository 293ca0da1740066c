import type { Section } from '../report/section.ts';
import type { ReportSummary } from './reportSummary.ts';
import type { Translate } from '../l10n/translate.ts';

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
