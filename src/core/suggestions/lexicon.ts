import type { Referential } from '../referential/referential.ts';
import type { SubSkill } from '../referential/skill.ts';
import type { Steps } from '../iteration.ts';
import { indicatorsOf } from '../referential/indicators.ts';
import { associatedKnowledge, professionalTerms, WEAK_WORDS } from './thesaurus.ts';
import { stemming, wordsOf, type Stem } from './words.ts';

/** How strongly a term speaks for a sub-skill, from 0 to about 1.5. */
export interface Pointer {
  readonly code: string;
  readonly weight: number;
}

/** Every term that speaks for a sub-skill of one option: stems joined by a space. */
export interface Lexicon {
  readonly pointers: ReadonlyMap<string, readonly Pointer[]>;
  /** By the first stem of a term: the number of words of the longest term that begins so. */
  readonly longest: ReadonlyMap<string, number>;
}

/** What a term is worth by where it comes from, before its rarity counts. */
const WORTH = {
  term: 1,
  furtherWord: 0.4,
  wording: 0.5,
  indicator: 0.15,
  knowledge: 0.1,
} as const;

/**
 * Weighs the terms of the thesaurus, the wordings, the indicators and the « savoirs associés ». As in TF-IDF, a term that
 * many sub-skills share says less of each; one of several words says more than a single word.
 */
export function* lexiconSteps(referential: Referential): Steps<Lexicon> {
  const stem = stemming();
  const weak = new Set(WEAK_WORDS.flatMap((word) => keysOf(word, stem)));
  const [thesaurus, knowledge] = [professionalTerms(referential), associatedKnowledge(referential)];
  const subSkills = referential.skills.filter((skill) => skill.kind === 'subSkill');
  const worths = new Map<string, Map<string, number>>();
  for (const skill of subSkills) {
    yield;
    const of = {
      terms: thesaurus.get(skill.code) ?? [],
      knowledge: knowledge.get(skill.competency.code) ?? [],
    };
    for (const [term, worth] of worthsOf(skill, of, { stem, weak })) {
      const by = worths.get(term) ?? new Map<string, number>();
      worths.set(term, by.set(skill.code, worth));
    }
  }
  const pointers = [...worths].map(([term, of]) => [term, weigh(of, subSkills.length)] as const);
  return { pointers: new Map(pointers), longest: longestByFirst(worths.keys()) };
}

function longestByFirst(terms: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const term of terms) {
    const words = term.split(' ');
    const [first = ''] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return longest;
}

interface Words {
  readonly stem: Stem;
  readonly weak: ReadonlySet<string>;
}

/** The terms of one sub-skill; where one comes from several places, the worthiest counts. */
function worthsOf(
  skill: SubSkill,
  {
    terms,
    knowledge,
  }: { readonly terms: readonly string[]; readonly knowledge: readonly string[] },
  words: Words,
): Map<string, number> {
  const indicators = indicatorsOf(skill.competency)?.items ?? [];
  const strong = (text: string) => keysOf(text, words.stem).filter((key) => !words.weak.has(key));
  return new Map([
    ...knowledge.flatMap((text) => strong(text).map((key) => [key, WORTH.knowledge] as const)),
    ...indicators
      .flatMap(({ text, points }) => [text, ...points])
      .flatMap((text) => strong(text).map((key) => [key, WORTH.indicator] as const)),
    ...strong(skill.wording).map((key) => [key, WORTH.wording] as const),
    ...terms.map((term) => {
      const keys = keysOf(term, words.stem);
      return [keys.join(' '), WORTH.term + (keys.length - 1) * WORTH.furtherWord] as const;
    }),
  ]);
}

function keysOf(text: string, stem: Stem): string[] {
  return wordsOf(text, stem).map((word) => word.stem);
}

/**
 * The rarity goes from 1, for a term of one sub-skill, towards 0. A sub-skill of which a term says
 * little takes as little from the others.
 */
function weigh(worths: ReadonlyMap<string, number>, all: number): Pointer[] {
  const most = Math.max(...worths.values());
  const sharers = [...worths.values()].reduce((sum, worth) => sum + worth / most, 0);
  const rarity = Math.log(1 + all / sharers) / Math.log(1 + all);
  return [...worths].map(([code, worth]) => ({ code, weight: worth * rarity }));
}
