import type { Referential } from '../referential/referential.ts';
import { resolveCode, resolveWording } from '../referential/resolve.ts';
import type { Skill } from '../referential/skill.ts';
import { findListedCodes } from '../referential/writtenCode.ts';
import { atOnce, type Steps } from '../iteration.ts';
import { indexSteps, stemOf, WEAK, type Entry, type Phrase, type WordIndex } from './wordIndex.ts';
import { isStopWord, writtenWords } from './words.ts';

/** Finds skills by words of a student, the best first; the last word may only be begun. */
export type SkillSearch = (typed: string) => readonly Skill[];

/** How well words meet: the same, another form of the same, begun, of the same family. */
const MEETS = { whole: 1, stem: 0.95, begun: 0.5, family: 0.55 } as const;
/** What it counts that the words stand in several phrases of a skill, or in some only. */
const APART = 0.4;
const MISSING = 0.1;
/** What the further phrases of a skill add. */
const FURTHER = 0.05;
const SHORTEST_FAMILY = 4;
const LETTERS_TO_DROP = 3;
/** No more words are compared: a wording that is pasted is found by its first ones. */
const MOST_WORDS = 12;

/** Prepares the search of one option, in steps: the words are many. */
export function* searchSteps(referential: Referential): Steps<SkillSearch> {
  const index = yield* indexSteps(referential);
  return (typed) => find(typed, index);
}

/** The words to look for; one that only holds a sentence together counts where it may still grow. */
function queryOf(typed: string): string[] {
  const words = writtenWords(typed).slice(0, MOST_WORDS);
  const telling = words.filter((word) => !isStopWord(word));
  return telling.length > 0 ? telling : words.slice(-1);
}

/** How well each phrase meets each word that is typed; by phrase, in the order of the words. */
type Meetings = Map<Phrase, number[]>;

function find(typed: string, index: WordIndex): Skill[] {
  const query = queryOf(typed);
  const meetings: Meetings = new Map();
  query.forEach((word, at) => noteWord(meetings, word, at, index.get(word.charAt(0)) ?? []));
  const scores = [...bySkill(meetings)].map(([skill, phrases]) => {
    return { skill, ...scoreOf(phrases, query.length) };
  });
  const most = Math.max(...scores.map(({ met }) => met));
  return scores
    .filter(({ met }) => met === most)
    .sort((a, b) => b.score - a.score || a.skill.place - b.skill.place)
    .map(({ skill }) => skill);
}

/**
 * Notes what a word meets. Where it meets nothing, its last letters may be an ending that is only
 * begun (« dépanneu ») or a slip: the rest of it is looked for.
 */
function noteWord(meetings: Meetings, word: string, at: number, entries: readonly Entry[]): void {
  const shortest = Math.max(SHORTEST_FAMILY + 1, word.length - LETTERS_TO_DROP);
  for (let length = word.length; length === word.length || length >= shortest; length--) {
    const part = word.slice(0, length);
    const stem = stemOf(part);
    let met = false;
    for (const entry of entries) {
      const quality = meets(part, stem, entry);
      if (quality > 0) note(meetings, entry, at, quality * (entry.isWeak ? WEAK : 1));
      met ||= quality > 0;
    }
    if (met) return;
  }
}

function note(meetings: Meetings, entry: Entry, at: number, quality: number): void {
  for (const phrase of entry.phrases) {
    const of = meetings.get(phrase) ?? [];
    if (of.length === 0) meetings.set(phrase, of);
    of[at] = Math.max(of[at] ?? 0, quality);
  }
}

function bySkill(meetings: Meetings): Map<Skill, [Phrase, number[]][]> {
  const found = new Map<Skill, [Phrase, number[]][]>();
  for (const meeting of meetings) {
    const of = found.get(meeting[0].skill) ?? [];
    if (of.push(meeting) === 1) found.set(meeting[0].skill, of);
  }
  return found;
}

/** From 0 to 1: whole words, then other forms, then beginnings; never letters in order. */
function meets(word: string, stem: string, entry: Entry): number {
  if (entry.word === word) return MEETS.whole;
  if (entry.stem === stem) return MEETS.stem;
  const begun = entry.word.startsWith(word);
  if (begun) return MEETS.begun + 0.3 * (word.length / entry.word.length);
  return isFamily(stem, entry.stem) ? MEETS.family : 0;
}

/** « restaurer » and « restauration », « dépanner » and « dépannage ». */
function isFamily(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > SHORTEST_FAMILY && long.startsWith(short) && long.length - short.length < 4;
}

interface Score {
  readonly score: number;
  /** How many of the typed words the skill meets. */
  readonly met: number;
}

function scoreOf(phrases: readonly [Phrase, number[]][], words: number): Score {
  const best: number[] = [];
  let [together, all] = [0, 0];
  for (const [{ worth, length }, qualities] of phrases) {
    let [sum, count] = [0, 0];
    for (let at = 0; at < words; at++) {
      const quality = qualities[at] ?? 0;
      if (quality === 0) continue;
      sum += quality;
      count += 1;
      best[at] = Math.max(best[at] ?? 0, quality * worth);
    }
    const score = (worth * sum) / Math.sqrt(Math.max(length, sum) * words);
    all += score;
    if (count === words) together = Math.max(together, score);
  }
  const met = best.filter((each) => each > 0).length;
  const apart = best.reduce((sum, each) => sum + each, 0) / words;
  const base = together > 0 ? together : apart * (met === words ? APART : MISSING);
  return { score: base + FURTHER * all, met };
}

const SEARCHES = new WeakMap<Referential, SkillSearch>();

/**
 * The skills of a referential that a text means: those of the codes in it, else the one of which it
 * is the wording, else those that its words are about, the likeliest first.
 */
export function findSkills(text: string, referential: Referential): readonly Skill[] {
  const codes = findListedCodes(text);
  const resolved =
    codes.length > 0
      ? codes.map((code) => resolveCode(code, referential))
      : [resolveWording(text, referential)];
  const known = resolved.flatMap((each) => (each?.kind === 'known' ? [each.skill] : []));
  if (codes.length > 0 || known.length > 0) return [...new Set(known)];
  const search = SEARCHES.get(referential) ?? atOnce(searchSteps(referential));
  SEARCHES.set(referential, search);
  return search(text);
}
