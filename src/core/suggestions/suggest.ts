import { type Report, evidencedIn } from '../report/report.ts';
import type { Referential } from '../referential/referential.ts';
import type { Skill } from '../referential/skill.ts';
import { atOnce, type Steps } from '../iteration.ts';
import { findTerms, type FoundTerm } from './findTerms.ts';
import { lexiconSteps, type Lexicon } from './lexicon.ts';
import { passagesOf } from './passages.ts';

/** A sub-skill that a report probably evidences, and does not say so. */
export interface Suggestion {
  readonly skill: Skill;
  /** The words that speak for it as the report writes them, the strongest first; at most three. */
  readonly words: readonly string[];
  /** How strongly they speak: comparable within one report. */
  readonly score: number;
}

/** Suggests sub-skills of one option, from the words of a report. */
export type Suggest = (report: Report) => Suggestion[];

const AT_MOST = 3;
const WORDS_SHOWN = 3;
/** What a suggestion must reach: some three good words. Two may be chance, in a longer report. */
const THRESHOLD = 3.4;
/** The part of the best score below which a suggestion is only its echo. */
const SHARE_OF_BEST = 0.45;
/** One word, however often, may mean something else. */
const FEWEST_TERMS = 2;

/** Prepares suggestions for `referential`: weighs its words once, for all reports. */
export function suggesterFor(referential: Referential): Suggest {
  return atOnce(suggesterSteps(referential));
}

/** The same in steps: the words are many. */
export function* suggesterSteps(referential: Referential): Steps<Suggest> {
  const lexicon = yield* lexiconSteps(referential);
  return (report) => {
    const evidenced = evidencedIn(report);
    return rank(findTerms(passagesOf(report), lexicon), lexicon)
      .filter(({ code }) => !evidenced.has(code))
      .slice(0, AT_MOST)
      .flatMap(({ code, words, score }) => {
        const skill = referential.get(code);
        return skill ? [{ skill, words, score }] : [];
      });
  };
}

interface Ranked {
  readonly code: string;
  readonly words: readonly string[];
  readonly score: number;
}

/** Every sub-skill that enough terms speak for, the best first. */
function rank(terms: readonly FoundTerm[], { pointers }: Lexicon): Ranked[] {
  const parts = new Map<string, { readonly written: string; readonly score: number }[]>();
  for (const { term, written, count } of terms) {
    for (const { code, weight } of pointers.get(term) ?? []) {
      const of = parts.get(code) ?? [];
      of.push({ written, score: weight * frequency(count) });
      parts.set(code, of);
    }
  }
  const ranked = [...parts]
    .filter(([, of]) => of.length >= FEWEST_TERMS)
    .map(([code, of]) => {
      of.sort((a, b) => b.score - a.score);
      const words = of.slice(0, WORDS_SHOWN).map(({ written }) => written);
      return { code, words, score: of.reduce((sum, { score }) => sum + score, 0) };
    })
    .sort((a, b) => b.score - a.score);
  const least = Math.max(THRESHOLD, (ranked[0]?.score ?? 0) * SHARE_OF_BEST);
  return ranked.filter(({ score }) => score >= least);
}

/** From 1 towards 2: the second time a word says less than the first. */
function frequency(count: number): number {
  return (2 * count) / (count + 1);
}
