import { codesIn, competenciesOf, fichePair, type FichePair } from '../fiche/pair.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { ExamFacts, RuleResult } from './ruleResult.ts';

/** Two réalisations together cover the competences of bloc 2: those chosen, else any two. */
export const bloc2 = ({ portfolio, fiches = [] }: ExamFacts): RuleResult => {
  const pair = fichePair(portfolio);
  const reports = ([1, 2] as const).flatMap((number) => {
    const report = pair[number];
    const fiche = fiches.find(({ uri }) => uri === report?.uri);
    return report ? [{ report, number, ...(fiche && { fiche }) }] : [];
  });
  return {
    rule: 'bloc2',
    weight: 'rule',
    met: pair.covers,
    details: [
      ...reports.map((each) => ({ kind: 'report' as const, lacks: [], ...each })),
      ...(pair.covers
        ? []
        : missingIn(portfolio, pair).map((skill) => ({ kind: 'competency' as const, skill }))),
    ],
  };
};

/** What neither of the chosen two evidences; where none is chosen, what no report does. */
function missingIn(portfolio: Portfolio, pair: FichePair) {
  const chosen = [pair[1], pair[2]].flatMap((report) =>
    report ? [...codesIn(report, portfolio)] : [],
  );
  return competenciesOf(portfolio)
    .filter(({ skill, mobilised }) => (pair.isChosen ? !chosen.includes(skill.code) : !mobilised))
    .map(({ skill }) => skill);
}
