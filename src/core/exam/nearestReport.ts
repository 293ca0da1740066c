import type { ReportEntry } from '../portfolio/reportEntry.ts';
import { competencyOf, type Competency } from '../referential/skill.ts';
import { fold } from '../text/fold.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { earliest } from '../portfolio/reportOrder.ts';

/** A report that names the skill somewhere is nearer than any that only sounds like it. */
const NAMED = 100;

/**
 * The report that comes nearest to a competency that none mobilises: one that names it as a draft, in
 * its prose or in an unticked box, else the one whose title and productions share most words with
 * it. Undefined where none shares any.
 */
export function nearestReport(
  competency: Competency,
  portfolio: Portfolio,
): ReportEntry | undefined {
  const words = wordsOf([competency, ...competency.subSkills].map(({ wording }) => wording));
  let [best, bestScore]: [ReportEntry[], number] = [[], 1];
  for (const report of portfolio.reports()) {
    const score = scoreOf(report, competency, words);
    if (score > bestScore) [best, bestScore] = [[], score];
    if (score === bestScore) best.push(report);
  }
  return earliest(best, 1)[0];
}

function scoreOf(
  { title, productions, mentions }: ReportEntry,
  competency: Competency,
  words: ReadonlySet<string>,
): number {
  const named = mentions.some(
    ({ resolution }) =>
      resolution.kind === 'known' && competencyOf(resolution.skill) === competency,
  );
  const own = wordsOf([title ?? '', ...productions.map(({ label }) => label)]);
  const shared = [...own].filter((word) => words.has(word)).length;
  return (named ? NAMED : 0) + shared;
}

/** The beginnings of the longer words: short ones mean little, and ends change with number. */
function wordsOf(texts: readonly string[]): Set<string> {
  const words = fold(texts.join(' ')).match(/[a-z]{4,}/g) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 6)));
}

const COMMON = new Set(
  'dans avec pour leur leurs entre selon afin compte tenant mise place services service'.split(' '),
);
