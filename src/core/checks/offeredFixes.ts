import { changesOnly } from '../portfolio/changesOnly.ts';
import type { Referential } from '../referential/referential.ts';
import { applyEdits, type TextEdit } from '../text/span.ts';
import type { Finding, Fix, Problem } from './problem.ts';
import { together } from '../portfolio/statement.ts';

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

/**
 * The edits of every fix that may be applied unseen, as far as all of them together change nothing
 * but what they say. Of fixes that touch the same place only the first is taken: the others are
 * still to be had once it is applied.
 */
export function allSafeEdits(
  problems: readonly Problem[],
  text: string,
  referential: Referential,
): readonly TextEdit[] {
  let taken: readonly Fix[] = [];
  for (const { fixes } of problems) {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.some((edit) => editsOf(taken).some((each) => collide(edit, each)))) {
      continue;
    }
    const more = [...taken, fix];
    const changes = together(more.map((each) => each.changes));
    if (changesOnly(changes, text, editsOf(more), referential)) taken = more;
  }
  return editsOf(taken);
}

function editsOf(fixes: readonly Fix[]): TextEdit[] {
  return fixes.flatMap(({ edits }) => edits);
}

/** Two insertions at one place collide: their order would be a guess. */
function collide({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}
