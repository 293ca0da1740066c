import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import { fold } from '../text/fold.ts';

/** A word that means something: `stem` is what is compared, the rest says where it stands. */
export interface Word {
  /** Without ending, accents and case: « Sauvegardées » and « sauvegarder » share one. */
  readonly stem: string;
  /** UTF-16 offsets in the text, half-open. */
  readonly start: number;
  readonly end: number;
}

/** Turns one written word into its stem; undefined for a word that only holds a sentence together. */
export type Stem = (written: string) => string | undefined;

/** « comme » would meet « commit », with which it shares its stem. */
const STOP_WORDS: ReadonlySet<string> = new Set([...stopwords.map(fold), 'comme']);

/** Dots stay within names such as `802.1X` or `Vue.js`; apostrophes and hyphens part words. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:\.[\p{L}\p{M}\p{N}]+)*/gu;

/** No French word is longer: what is, is a key or a path, and stemming it would take long. */
export const STEM_LIMIT = 40;

/** Every word of `text`, folded, in order. */
export function writtenWords(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

/** Whether a folded word only holds a sentence together; a lone letter is what an apostrophe cut off. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word) || /^\p{L}$/u.test(word);
}

/** The words of `text` that mean something, in order. */
export function wordsOf(text: string, stem: Stem): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index: start } of text.matchAll(WORD)) {
    const found = stem(written);
    if (found !== undefined) words.push({ stem: found, start, end: start + written.length });
  }
  return words;
}

/** A stemmer that remembers: the same words come again and again. Keep it as long as a text. */
export function stemming(): Stem {
  const known = new Map<string, string | undefined>();
  return (written) => {
    if (known.has(written)) return known.get(written);
    const stem = stemOf(written);
    known.set(written, stem);
    return stem;
  };
}

/**
 * A lone letter is what an apostrophe cut off; a lone digit may be part of « règle 3-2-1 ». Accents go
 * first, though the stemmer knows them: many students leave them out, and « securisee » must meet
 * « sécurisé ».
 */
function stemOf(written: string): string | undefined {
  if (written.length > STEM_LIMIT || /^\p{L}$/u.test(written)) return undefined;
  if (STOP_WORDS.has(fold(written))) return undefined;
  return stemmer(fold(written)).replace(/e+$/, '');
}
