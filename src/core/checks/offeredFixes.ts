import { changesOnly } from '../portfolio/changesOnly.ts';
import type { Referential } from '../referential/referential.ts';
import { applyEdits } from '../text/span.ts';
import type { Finding, Fix, Problem } from './problem.ts';

/** A text that is checked, and how it is: the same rules are asked again once a fix is made. */
export interface Checked {
  readonly text: string;
  readonly referential: Referential;
  readonly check: (text: string) => readonly Finding[];
}

/**
 * The fixes of a problem that mend it and change nothing but what they say. Each is made in memory
 * and read and checked again, so this is for the few that somebody looks at.
 */
export function offeredFixes(problem: Problem, checked: Checked): Fix[] {
  const { text, referential, check } = checked;
  const before = countOf(problem, check(text));
  return problem.fixes.filter(
    ({ edits, changes }) =>
      changesOnly(changes, text, edits, referential) &&
      countOf(problem, check(applyEdits(text, edits))) < before,
  );
}

/** How often the same is told. */
function countOf({ code, args }: Finding, findings: readonly Finding[]): number {
  const said = JSON.stringify(args);
  return findings.filter((each) => each.code === code && JSON.stringify(each.args) === said).length;
}
