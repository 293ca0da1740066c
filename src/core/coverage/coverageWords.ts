import type { BlocCoverage, CompetencyCoverage, SubSkillCoverage } from '../portfolio/coverage.ts';
import type { Evidence } from '../portfolio/reportEntry.ts';
import { competencyOf, type Skill } from '../referential/skill.ts';
import type { Translate } from '../l10n/translate.ts';

/** `3 reports`, `1 report`; nothing counted is said in words elsewhere. */
export function reportCount(count: number, t: Translate): string {
  return count === 1 ? t('1 report') : t('{count} reports', { count });
}

/** `3 codes`: skills that a report evidences. */
export function skillCount(count: number, t: Translate): string {
  return count === 1 ? t('1 code') : t('{count} codes', { count });
}

/** What the tree says behind a sub-skill. */
export function subSkillState({ state, reports }: SubSkillCoverage, t: Translate): string {
  return {
    covered: () => reportCount(reports, t),
    draftOnly: () => t('only in a draft'),
    missing: () => t('to cover'),
  }[state]();
}

/** The state of a sub-skill as a sentence. */
export function subSkillSentence({ state, reports }: SubSkillCoverage, t: Translate): string {
  return {
    covered: () => t('Evidenced by {reports}.', { reports: reportCount(reports, t) }),
    draftOnly: () => t('Only drafts name it, and drafts do not count.'),
    missing: () => t('No report evidences it yet.'),
  }[state]();
}

/** What the tree says of a competency. */
export function competencyState(coverage: CompetencyCoverage, t: Translate): string {
  const { state, covered, subSkills } = coverage;
  return {
    complete: () => `${covered}/${subSkills.length}`,
    partial: () => `${covered}/${subSkills.length}`,
    namedOnly: () => t('mobilised, no detail'),
    draftOnly: () => t('only in a draft'),
    missing: () => t('to mobilise'),
  }[state]();
}

/** How many sub-skills of a competency are evidenced, as a sentence; empty where there are none. */
export function evidencedCount({ covered, subSkills }: CompetencyCoverage, t: Translate): string {
  if (covered === 0) return '';
  return t('{covered} of {all} sub-skills evidenced.', { covered, all: subSkills.length });
}

/** What the tree says of a bloc. */
export function blocState(coverage: BlocCoverage, t: Translate): string {
  const { mobilised, competencies, complete } = coverage;
  if (complete) return t('complete for the exam');
  return t('{mobilised}/{all} competencies', { mobilised, all: competencies.length });
}

/** The numbers behind the state of a bloc, as a sentence. */
export function blocDetail(coverage: BlocCoverage, t: Translate): string {
  const { mobilised, competencies, covered, total } = coverage;
  const counts = { mobilised, all: competencies.length, covered, total };
  return t(
    '{mobilised} of {all} competencies mobilised, {covered} of {total} sub-skills evidenced.',
    counts,
  );
}

/** A sentence that says what the state of a competency means for the exam. */
export function competencyMeaning({ state }: CompetencyCoverage, t: Translate): string {
  return {
    complete: () => t('Mobilised, and every sub-skill is evidenced.'),
    partial: () => t('Mobilised: enough for the exam. Some sub-skills are not evidenced yet.'),
    namedOnly: () => t('Mobilised, but no report says which sub-skill it evidences.'),
    draftOnly: () => t('Only drafts mobilise it, and drafts do not count.'),
    missing: () => t('No report mobilises it yet: the exam asks for every competency of the bloc.'),
  }[state]();
}

const BAR_LENGTH = 12;

/** The sub-skills that are evidenced, as a bar and a percentage: `▰▰▰▰▰▰▱▱▱▱▱▱ 50 %`. */
export function progressBar({ covered, total }: BlocCoverage): string {
  const share = total === 0 ? 0 : covered / total;
  const full = Math.floor(share * BAR_LENGTH);
  const bar = '▰'.repeat(full) + '▱'.repeat(BAR_LENGTH - full);
  return `${bar} ${Math.floor(share * 100)}\u00a0%`;
}

/** How a report evidences a skill, in a few words. */
export function evidenceKind({ report, skill, mentions }: Evidence, t: Translate): string {
  const kinds = new Set(mentions.map(({ kind }) => kind));
  const both = kinds.has('declared') && kinds.has('ticked');
  const how = both
    ? t('declared and ticked')
    : kinds.has('ticked')
      ? t('ticked in the text')
      : t('declared');
  const scope = skill.kind === 'competency' ? t('{how}, without sub-skill', { how }) : how;
  return report.draft ? t('{how} · draft, does not count', { how: scope }) : scope;
}

/** The competencies of bloc 1 that are still to mobilise; undefined where none is. */
export function missingBadge(
  coverage: readonly BlocCoverage[],
  t: Translate,
): { readonly value: number; readonly tooltip: string } | undefined {
  const bloc = coverage.find(({ bloc: { code } }) => code === 'B1');
  const value = bloc ? bloc.competencies.length - bloc.mobilised : 0;
  if (value === 0) return undefined;
  const tooltip =
    value === 1
      ? t('1 competency of bloc 1 is still to mobilise')
      : t('{count} competencies of bloc 1 are still to mobilise', { count: value });
  return { value, tooltip };
}

/** What the state of a skill’s competency means for the exam, as a sentence that names it. */
export function examStatus(skill: Skill, coverage: readonly BlocCoverage[], t: Translate): string {
  const { code } = competencyOf(skill);
  const all = coverage.flatMap(({ competencies }) => competencies);
  const found = all.find((competency) => competency.skill.code === code);
  return found ? `${code} · ${competencyMeaning(found, t)}` : '';
}
