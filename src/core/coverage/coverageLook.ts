import type { CompetencyCoverage, CompetencyState, SubSkillState } from '../portfolio/coverage.ts';
import type { Skill } from '../referential/skill.ts';
import { fold } from '../text/fold.ts';

export const FILTERS = ['all', 'missing', 'partial', 'covered'] as const;

/** Which skills are shown: `missing` to cover still, `partial` begun but not whole, `covered`. */
export type Filter = (typeof FILTERS)[number];

/** How the user wants to look at the coverage. */
export interface CoverageLook {
  readonly filter: Filter;
  /** Words or a code, as typed; every word must be found. Empty finds everything. */
  readonly query: string;
  readonly order: 'official' | 'missingFirst';
  readonly group: 'bloc' | 'report';
  /** In which order the candidates of a class stand. */
  readonly candidates: 'name' | 'coverage';
}

/** Everything, as the official text has it. */
export const PLAIN_LOOK: CoverageLook = {
  filter: 'all',
  query: '',
  order: 'official',
  group: 'bloc',
  candidates: 'name',
};

/** Whether `look` leaves lines out. */
export function hidesLines({ filter, query }: CoverageLook): boolean {
  return filter !== 'all' || query.trim() !== '';
}

/**
 * What the ids of lines begin with in this way of looking. What leaves lines out has lines of its
 * own: what is opened and closed among them stays with them, and the whole tree comes back as it was.
 */
export function idsOf(look: CoverageLook): string {
  return hidesLines(look) ? `${look.filter}/${encodeURIComponent(fold(look.query))} ` : '';
}

/** Whether a skill in `state` is one of those that the filter shows. */
export function hasState(filter: Filter, state: CompetencyState | SubSkillState): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'missing':
      return state === 'missing' || state === 'draftOnly';
    case 'partial':
      return state === 'partial' || state === 'namedOnly';
    case 'covered':
      return state === 'complete' || state === 'covered';
  }
}

/** Whether every word of the query stands in one of `texts`, whatever the accents and the case. */
export function holdsWords(query: string, ...texts: readonly string[]): boolean {
  const hay = fold(texts.join(' '));
  return fold(query)
    .split(' ')
    .every((word) => hay.includes(word));
}

/** Whether a skill’s own code and wording hold the query. */
export function isSought({ query }: CoverageLook, { code, wording }: Skill): boolean {
  return holdsWords(query, code, wording);
}

/** What of a competency is shown: all, some of its sub-skills, or nothing. */
export function shownOf(
  coverage: CompetencyCoverage,
  look: CoverageLook,
): { readonly whole: boolean; readonly subSkills: CompetencyCoverage['subSkills'] } {
  const own = isSought(look, coverage.skill);
  const whole = own && hasState(look.filter, coverage.state);
  const subSkills = whole
    ? coverage.subSkills
    : coverage.subSkills.filter(
        ({ skill, state }) =>
          (own || isSought(look, skill)) &&
          // A competency that is begun is what “partial” asks for, and is shown with all its lines.
          (hasState(look.filter, state) || hasState(look.filter, coverage.state)),
      );
  return { whole, subSkills: inOrder(subSkills, look.order) };
}

const RANKS: Readonly<Record<CompetencyState | SubSkillState, number>> = {
  missing: 0,
  draftOnly: 1,
  namedOnly: 2,
  partial: 3,
  covered: 4,
  complete: 4,
};

/** `items` in the order that the look asks for; what is as far along keeps the official order. */
export function inOrder<T extends { readonly state: CompetencyState | SubSkillState }>(
  items: readonly T[],
  order: CoverageLook['order'],
): readonly T[] {
  if (order === 'official') return items;
  return [...items].sort((a, b) => RANKS[a.state] - RANKS[b.state]);
}
