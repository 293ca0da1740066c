import type { BlocCoverage, CompetencyCoverage, SubSkillCoverage } from '../portfolio/coverage.ts';
import type { Translate } from './translate.ts';

/** `3 reports`, `1 report`; nothing counted is said in words elsewhere. */
export function reportCount(count: number, t: Translate): string {
  return count === 1 ? t('1 report') : t('{count} reports', { count });
}

/** What the tree says behind a sub-skill. */
export function subSkillState({ state, reports }: SubSkillCoverage, t: Translate): string {
  switch (state) {
    case 'covered':
      return reportCount(reports, t);
    case 'draftOnly':
      return t('only in a draft');
    case 'missing':
      return t('to cover');
  }
}

/** What the tree says of a competency. */
export function competencyState(coverage: CompetencyCoverage, t: Translate): string {
  const { state, covered, subSkills } = coverage;
  switch (state) {
    case 'complete':
    case 'partial':
      return `${covered}/${subSkills.length}`;
    case 'namedOnly':
      return t('mobilised, no detail');
    case 'draftOnly':
      return t('only in a draft');
    case 'missing':
      return t('to mobilise');
  }
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
  switch (state) {
    case 'complete':
      return t('Mobilised, and every sub-skill is evidenced.');
    case 'partial':
      return t('Mobilised: enough for the exam. Some sub-skills are not evidenced yet.');
    case 'namedOnly':
      return t('Mobilised, but no report says which sub-skill it evidences.');
    case 'draftOnly':
      return t('Only drafts mobilise it, and drafts do not count.');
    case 'missing':
      return t('No report mobilises it yet: the exam asks for every competency of the bloc.');
  }
}
