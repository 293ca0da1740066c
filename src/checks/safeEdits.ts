import type { TextEdit } from '../text/span.ts';
import type { Problem } from './problem.ts';

/**
 * The edits of every fix that may be applied unseen. Of fixes that touch the same place only the
 * first is taken: the others are still to be had once it is applied.
 */
export function allSafeEdits(problems: readonly Problem[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of problems) {
    const edits = fixes.find(({ safe }) => safe)?.edits ?? [];
    if (!edits.some((edit) => taken.some((other) => collide(edit, other)))) taken.push(...edits);
  }
  return taken;
}

/** Two insertions at one place collide: their order would be a guess. */
function collide({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}
