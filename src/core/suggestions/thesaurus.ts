import type { Referential } from '../referential/referential.ts';
import knowledge from '../referential/data/associatedKnowledge.json' with { type: 'json' };
import everyday from './data/everydayTerms.json' with { type: 'json' };
import data from './data/thesaurus.json' with { type: 'json' };
import weakWords from './data/weakWords.json' with { type: 'json' };

/** The professional terms by which students tell what a sub-skill is about, in French. */
export function professionalTerms({ option }: Referential): ReadonlyMap<string, readonly string[]> {
  return new Map([...Object.entries(data.common), ...Object.entries(data[option])]);
}

/**
 * Words by which a student looks for a skill, a competency included. A report that holds one shows
 * nothing yet: suggestions leave them out.
 */
export function everydayTerms({ option }: Referential): ReadonlyMap<string, readonly string[]> {
  return new Map([...Object.entries(everyday.common), ...Object.entries(everyday[option])]);
}

/**
 * The « savoirs associés » of a competency, by its code: what its sub-skills draw upon. They come from
 * one application of schools, and are known for bloc 1, bloc 2 of SLAM and bloc 3 but for B3.5A.
 */
export function associatedKnowledge({
  option,
}: Referential): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ...Object.entries<string[]>(knowledge.common),
    ...Object.entries<string[]>(knowledge[option]),
  ]);
}

/** Words of the official text that any report may hold: alone they tell nothing. */
export const WEAK_WORDS: readonly string[] = weakWords;
