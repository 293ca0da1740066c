import type { Lexicon } from './lexicon.ts';
import type { Passage } from './passages.ts';
import { stemming, wordsOf, type Stem, type Word } from './words.ts';

/** A term of the lexicon that a report uses. */
export interface FoundTerm {
  readonly term: string;
  /** As the report first writes it. */
  readonly written: string;
  /** How often it stands there; in a title or heading it counts twice. */
  readonly count: number;
}

const HEADING_COUNT = 2;

/** No term goes on behind these. */
const END_OF_CLAUSE = /[.;:!?](?=\s)|[«»"()|]/;

/**
 * The terms of `lexicon` in `passages`. The longest term wins where several begin: « injection SQL »
 * says nothing of SQL.
 */
export function findTerms(passages: readonly Passage[], lexicon: Lexicon): FoundTerm[] {
  const found = new Map<string, FoundTerm>();
  const stem = stemming();
  for (const { text, isHeading } of passages) {
    for (const clause of text.split(END_OF_CLAUSE)) {
      for (const { term, written } of termsIn(clause, lexicon, stem)) {
        const before = found.get(term) ?? { term, written, count: 0 };
        const count = before.count + (isHeading ? HEADING_COUNT : 1);
        found.set(term, { ...before, count });
      }
    }
  }
  return [...found.values()];
}

type Written = Pick<FoundTerm, 'term' | 'written'>;

function* termsIn(clause: string, lexicon: Lexicon, stem: Stem): Generator<Written> {
  const words = wordsOf(clause, stem);
  for (let at = 0; at < words.length;) {
    const match = longestTermAt(words, at, lexicon);
    if (match) {
      const { term, start, end } = match;
      yield { term, written: clause.slice(start, end).replace(/\s+/g, ' ') };
    }
    at += match?.length ?? 1;
  }
}

interface Match {
  readonly term: string;
  /** In words. */
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

function longestTermAt(words: readonly Word[], at: number, lexicon: Lexicon): Match | undefined {
  const most = lexicon.longest.get(words[at]?.stem ?? '') ?? 0;
  for (let length = most; length > 0; length--) {
    const here = words.slice(at, at + length);
    const [first, last] = [here[0], here[length - 1]];
    if (!first || !last) continue;
    const term = here.map(({ stem }) => stem).join(' ');
    if (lexicon.pointers.has(term)) return { term, length, start: first.start, end: last.end };
  }
  return undefined;
}
