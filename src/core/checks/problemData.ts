import type { Translate } from '../l10n/translate.ts';
import type { PlaceFinder } from '../text/lines.ts';
import type { Problem, Severity } from './problem.ts';
import { fixTitle, problemMessage } from './problemMessage.ts';

/** A problem as plain data: programs and models are given it. Lines and columns count from 1. */
export interface ProblemData {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
  readonly endLine: number;
  /** Where the column behind the last sign is. */
  readonly endColumn: number;
  /** What the editor offers to do, the likeliest first, in words. */
  readonly fixes: readonly string[];
}

/** A problem of a text whose places `placeOf` finds, in the reader’s language. */
export function problemData(problem: Problem, placeOf: PlaceFinder, t: Translate): ProblemData {
  const [start, end] = [placeOf(problem.span.start), placeOf(problem.span.end)];
  return {
    rule: problem.code,
    severity: problem.severity,
    message: problemMessage(problem, t),
    ...start,
    endLine: end.line,
    endColumn: end.column,
    fixes: problem.fixes.map((fix) => fixTitle(fix, t)),
  };
}
