import type { ProblemCode } from './problemCodes.ts';
import type { ProblemMeta, Severities, Severity } from './problem.ts';
import { RULES } from './rules.ts';

/** What each code stands for, in alphabetical order. */
export const PROBLEMS = Object.fromEntries(
  RULES.flatMap(({ problems }) => Object.entries(problems)).sort(([a], [b]) => (a < b ? -1 : 1)),
) as Readonly<Record<ProblemCode, ProblemMeta>>;

/** Every code that a problem can have, in alphabetical order. */
export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[];

/** How loud each problem is until the user says otherwise. */
export const DEFAULT_SEVERITIES = Object.fromEntries(
  PROBLEM_CODES.map((code) => [code, PROBLEMS[code].severity]),
) as Severities;

const VALUES: ReadonlySet<unknown> = new Set<Severity | 'off'>([
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
