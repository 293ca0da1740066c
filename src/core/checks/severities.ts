import type { Problem, ProblemCode, Severities, Severity } from './problem.ts';

/**
 * How loud each rule is until the user says otherwise. `error`: evidence is lost; `warning`: the
 * official table would be wrong or incomplete; `information`: worth a look; `hint`: could be finer.
 */
export const DEFAULT_SEVERITIES: Severities = {
  'body-unread': 'warning',
  'competency-without-sub-skill': 'hint',
  'declared-not-ticked': 'off',
  'draft-left': 'information',
  'duplicate-code': 'warning',
  'fiche-incomplete': 'information',
  'header-other-language': 'information',
  'header-too-long': 'error',
  'header-unclosed': 'error',
  'header-unreadable': 'error',
  'mismatched-wording': 'warning',
  'missing-period': 'warning',
  'missing-production': 'warning',
  'missing-section': 'warning',
  'missing-space': 'warning',
  'missing-title': 'warning',
  'no-code': 'warning',
  'other-option': 'warning',
  'period-outside-session': 'warning',
  'period-reversed': 'warning',
  'ticked-not-declared': 'information',
  'unknown-code': 'error',
  'unknown-key': 'warning',
  'unknown-section': 'warning',
  'unknown-wording': 'error',
  'unreadable-period': 'warning',
};

/** Every code that a problem can have, in alphabetical order. */
export const PROBLEM_CODES = Object.keys(DEFAULT_SEVERITIES) as readonly ProblemCode[];

const VALUES: ReadonlySet<unknown> = new Set<Problem['severity'] | 'off'>([
  'error',
  'warning',
  'information',
  'hint',
  'off',
]);

/** The severities that a setting wants: what it does not name, or names wrongly, keeps its default. */
export function severitiesFrom(setting: unknown): Severities {
  if (typeof setting !== 'object' || setting === null) return DEFAULT_SEVERITIES;
  const wanted = Object.entries(setting).filter(
    ([code, value]) => code in DEFAULT_SEVERITIES && VALUES.has(value),
  ) as [ProblemCode, Severity | 'off'][];
  return { ...DEFAULT_SEVERITIES, ...Object.fromEntries(wanted) };
}
