import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Skill } from '../referential/skill.ts';

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
