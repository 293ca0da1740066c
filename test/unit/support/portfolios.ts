import { PortfolioIndex } from '../../../src/core/portfolio/portfolioIndex.ts';
import type { Option } from '../../../src/core/referential/skill.ts';
import { referentialFor } from '../../../src/core/referential/referential.ts';

/** A portfolio of these files: their texts by URI. */
export function portfolioOf(
  files: Readonly<Record<string, string>>,
  option: Option = 'SISR',
): PortfolioIndex {
  const portfolio = new PortfolioIndex(referentialFor(option));
  for (const [uri, text] of Object.entries(files)) portfolio.setFile(uri, text);
  return portfolio;
}

/** The coverage in a few words a line: `B1.1 partial 1/6 (2)`. */
export function coverageLines(portfolio: PortfolioIndex, bloc: string): string[] {
  const found = portfolio.coverage.filter(({ bloc: { code } }) => code === bloc);
  return found
    .flatMap(({ competencies }) => competencies)
    .map(
      ({ skill, state, covered, subSkills, reports }) =>
        `${skill.code} ${state} ${covered}/${subSkills.length} (${reports})`,
    );
}

/** All that a portfolio shows, in an order of its own: two that show the same are equal. */
export function contentsOf(portfolio: PortfolioIndex): unknown {
  const byUri = (a: { readonly uri: string }, b: { readonly uri: string }) =>
    a.uri < b.uri ? -1 : Number(a.uri > b.uri);
  const evidence = portfolio.referential.skills.map(({ code }) =>
    [...portfolio.evidenceOf(code)]
      .map(({ report, mentions, skill }) => ({ uri: report.uri, mentions, skill: skill.code }))
      .sort(byUri),
  );
  const reports = [...portfolio.reports()].sort(byUri);
  const mine = reports.map(({ uri }) => portfolio.evidenceIn(uri).map(({ skill }) => skill.code));
  return { reports, evidence, mine, coverage: portfolio.coverage };
}
