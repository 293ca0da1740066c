import { skillEvidenced } from '../report/mention.ts';
import type { ReportEntry } from '../portfolio/reportEntry.ts';
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
  const { draft, section, mentions }: ReportEntry = entryOf('', report);
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
