import type { CompetencyCoverage, CompetencyState, SubSkillState } from '../portfolio/coverage.ts';
import type { Skill } from '../referential/skill.ts';
import { fold } from '../text/fold.ts';
import type { Translate } from '../l10n/translate.ts';

export const FILTERS = ['all', 'missing', 'partial', 'covered'] as const;

/** Which skills are shown: `missing` to cover still, `partial` begun but not whole, `covered`. */
export type Filter = (typeof FILTERS)[number];

/** How the user wants to see the coverage. */
export interface ViewOptions {
  readonly filter: Filter;
  /** Words or a code, as typed; every word must be found. Empty finds everything. */
  readonly query: string;
  readonly order: 'official' | 'missingFirst';
  readonly group: 'bloc' | 'report';
  /** In which order the candidates of a class stand. */
  readonly candidates: 'name' | 'coverage';
}

/** Everything, as the official text has it. */
export const DEFAULT_VIEW_OPTIONS: ViewOptions = {
  filter: 'all',
  query: '',
  order: 'official',
  group: 'bloc',
  candidates: 'name',
};

/** Whether these options leave lines out. */
export function hidesNodes({ filter, query }: ViewOptions): boolean {
  return filter !== 'all' || query.trim() !== '';
}

/**
 * What the ids of lines begin with under these options. What leaves lines out has lines of its
 * own: what is opened and closed among them stays with them, and the whole tree comes back as it was.
 */
export function idPrefixOf(options: ViewOptions): string {
  return hidesNodes(options) ? `${options.filter}/${encodeURIComponent(fold(options.query))} ` : '';
}

/** Whether a skill in `state` is one of those that the filter shows. */
export function hasState(filter: Filter, state: CompetencyState | SubSkillState): boolean {
  return {
    all: true,
    missing: state === 'missing' || state === 'draftOnly',
    partial: state === 'partial' || state === 'namedOnly',
    covered: state === 'complete' || state === 'covered',
  }[filter];
}

/** Whether every word of the query stands in one of `texts`, whatever the accents and the case. */
export function holdsWords(query: string, ...texts: readonly string[]): boolean {
  const hay = fold(texts.join(' '));
  return fold(query)
    .split(' ')
    .every((word) => hay.includes(word));
}

/** Whether a skill’s own code and wording hold the query. */
export function isSought({ query }: ViewOptions, { code, wording }: Skill): boolean {
  return holdsWords(query, code, wording);
}

/** What of a competency is shown: all, some of its sub-skills, or nothing. */
export function shownOf(
  coverage: CompetencyCoverage,
  options: ViewOptions,
): { readonly whole: boolean; readonly subSkills: CompetencyCoverage['subSkills'] } {
  const own = isSought(options, coverage.skill);
  const whole = own && hasState(options.filter, coverage.state);
  const subSkills = whole
    ? coverage.subSkills
    : coverage.subSkills.filter(
        ({ skill, state }) =>
          (own || isSought(options, skill)) &&
          // A competency that is begun is what “partial” asks for, and is shown with all its lines.
          (hasState(options.filter, state) || hasState(options.filter, coverage.state)),
      );
  return { whole, subSkills: inOrder(subSkills, options.order) };
}

const RANKS: Readonly<Record<CompetencyState | SubSkillState, number>> = {
  missing: 0,
  draftOnly: 1,
  namedOnly: 2,
  partial: 3,
  covered: 4,
  complete: 4,
};

/** `items` in the order that the options ask for; what is as far along keeps the official order. */
export function inOrder<T extends { readonly state: CompetencyState | SubSkillState }>(
  items: readonly T[],
  order: ViewOptions['order'],
): readonly T[] {
  if (order === 'official') return items;
  return [...items].sort((a, b) => RANKS[a.state] - RANKS[b.state]);
}

/** What a filter is called in the list to choose from. */
export function filterName(filter: Filter, t: Translate): string {
  return {
    all: t('Everything'),
    missing: t('To cover'),
    partial: t('Begun'),
    covered: t('Covered'),
  }[filter];
}

/** What a filter shows, in a sentence. */
export function filterMeaning(filter: Filter, t: Translate): string {
  return {
    all: t('Every competency and sub-skill'),
    missing: t('What no report evidences, or only a draft'),
    partial: t('Competencies that are mobilised, with sub-skills left to cover'),
    covered: t('What a report evidences'),
  }[filter];
}

/** What the view says above its lines while it leaves some out; undefined while it shows all. */
export function filterMessage(
  options: ViewOptions,
  empty: boolean,
  t: Translate,
): string | undefined {
  if (!hidesNodes(options)) return undefined;
  const query = options.query.trim();
  const parts = [
    ...(options.filter === 'all' ? [] : [filterName(options.filter, t)]),
    ...(query === '' ? [] : [t('“{query}”', { query })]),
  ];
  const shown = parts.join(' · ');
  return empty ? t('Nothing found for: {shown}', { shown }) : t('Shown: {shown}', { shown });
}
