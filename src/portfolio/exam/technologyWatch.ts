import { competencyOf } from '../../referential/skill.ts';
import { fold } from '../../text/fold.ts';
import { countedReports, type ExamRule } from './finding.ts';

/** A réalisation is about veille technologique, which counts for B1.6. */
export const technologyWatch: ExamRule = ({ portfolio }) => {
  const met = countedReports(portfolio).some(
    ({ uri, title }) =>
      /\bveille\b/.test(fold(title ?? '')) &&
      portfolio.evidenceIn(uri).some(({ skill }) => competencyOf(skill).code === 'B1.6'),
  );
  return { rule: 'technologyWatch', weight: 'advice', met, details: [] };
};
