import type { Candidate, Month } from '../portfolio/candidate.ts';
import type { BlocCoverage } from '../portfolio/coverage.ts';

/** What a report does not say itself. What is not known is absent, and no rule complains of it. */
export interface RuleContext {
  /** The year of the exam, where the candidate’s profile names it. */
  readonly session?: number;
  /** What both fiches say where a report does not. */
  readonly profile?: Partial<Pick<Candidate, 'exam' | 'organisation' | 'ficheDate'>>;
  /** Why a draft can no longer be one: the exams are over, or nothing else is to do. */
  readonly finished?: 'session-over' | 'all-covered';
  /**
   * What is in a folder, by its path from the report’s (`.`, `docs`, `../media`), without a slash at
   * its end. Undefined where that is not known; empty where there is no such folder.
   */
  readonly filesIn?: (folder: string) => readonly string[] | undefined;
}

/** The first month in which the exams of a session are over. */
const OVER_FROM = 7;

/** Why the portfolio can hold no draft any more; undefined while there is still work to do. */
export function whyFinished(
  session: number | undefined,
  { year, month }: Month,
  coverage: readonly BlocCoverage[],
): RuleContext['finished'] {
  const isOver =
    session !== undefined && (year > session || (year === session && month >= OVER_FROM));
  if (isOver) return 'session-over';
  return coverage.every(({ complete }) => complete) ? 'all-covered' : undefined;
}
