import type { Translate } from '../l10n/translate.ts';
import { skillEvidenced } from '../report/mention.ts';
import { entryOf } from '../portfolio/readEntry.ts';
import type { Report } from '../report/report.ts';
import type { Section } from '../report/section.ts';
import { competencyOf } from '../referential/skill.ts';

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
