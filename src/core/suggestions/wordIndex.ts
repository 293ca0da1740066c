import { stemmer } from '@orama/stemmers/french';
import { indicatorsOf } from '../referential/indicators.ts';
import type { Referential } from '../referential/referential.ts';
import type { Skill } from '../referential/skill.ts';
import type { Steps } from '../iteration.ts';
import { everydayTerms, professionalTerms, WEAK_WORDS } from './thesaurus.ts';
import { isStopWord, STEM_LIMIT, writtenWords } from './words.ts';

/** One way to say what a skill is about. */
export interface Phrase {
  readonly skill: Skill;
  /** How much it says when all of it is typed, from 0 to about 1. */
  readonly worth: number;
  /** Words that any report may hold count a part only. */
  length: number;
}

/** Where a word stands, and what it is compared by. */
export interface Entry {
  readonly word: string;
  readonly stem: string;
  readonly isWeak: boolean;
  readonly phrases: Phrase[];
}

/** The entries by their first letter: whatever meets a word shares it. */
export type WordIndex = ReadonlyMap<string, readonly Entry[]>;

/** What a phrase is worth by where it comes from. */
const WORTH = { everyday: 1.1, term: 1, wording: 0.9, indicator: 0.3 } as const;
/** The terms of a skill stand with the most usual first: each says a little less than the one before. */
const LESS_PER_TERM = 0.004;
/** What a word says that stands in many wordings. */
export const WEAK = 0.3;
/** The words of the official wordings, the thesaurus and everyday terms, for one option. */
export function* indexSteps(referential: Referential): Steps<WordIndex> {
  const index = new Map<string, Entry>();
  const weak = new Set(WEAK_WORDS.flatMap((word) => writtenWords(word).map(stemOf)));
  const [terms, everyday] = [professionalTerms(referential), everydayTerms(referential)];
  const add = (text: string, skill: Skill, worth: number) => {
    for (const spelled of spellings(text)) addPhrase(spelled, { skill, worth, index, weak });
  };
  for (const skill of referential.skills) {
    yield;
    add(skill.wording, skill, WORTH.wording);
    for (const [source, list] of [
      [WORTH.term, terms.get(skill.code) ?? []],
      [WORTH.everyday, everyday.get(skill.code) ?? []],
    ] as const) {
      list.forEach((term, place) => add(term, skill, source - place * LESS_PER_TERM));
    }
    if (skill.kind === 'subSkill') continue;
    for (const { text } of indicatorsOf(skill)?.items ?? []) add(text, skill, WORTH.indicator);
  }
  return byInitial(index.values());
}

function byInitial(entries: Iterable<Entry>): WordIndex {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const initial = entry.word.charAt(0);
    const of = found.get(initial) ?? [];
    if (of.push(entry) === 1) found.set(initial, of);
  }
  return found;
}

/** « Wi-Fi » is typed `wifi` as well. */
function spellings(text: string): string[] {
  const joined = text.replace(/(?<=\p{L})-(?=\p{L})/gu, '');
  return joined === text ? [text] : [text, joined];
}

interface Place {
  readonly skill: Skill;
  readonly worth: number;
  readonly index: Map<string, Entry>;
  readonly weak: ReadonlySet<string>;
}

function addPhrase(text: string, { skill, worth, index, weak }: Place): void {
  const phrase: Phrase = { skill, worth, length: 0 };
  for (const word of new Set(writtenWords(text))) {
    if (isStopWord(word)) continue;
    const known = index.get(word);
    const entry = known ?? entryOf(word, weak);
    if (!known) index.set(word, entry);
    entry.phrases.push(phrase);
    phrase.length += entry.isWeak ? WEAK : 1;
  }
}

function entryOf(word: string, weak: ReadonlySet<string>): Entry {
  const stem = stemOf(word);
  return { word, stem, isWeak: weak.has(stem), phrases: [] };
}

/** What a folded word shares with its other forms. */
export function stemOf(word: string): string {
  return word.length > STEM_LIMIT ? word : stemmer(word).replace(/e+$/, '');
}
