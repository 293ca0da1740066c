/**
 * Long work in steps, between any two of which others may have their turn. What is yielded means
 * nothing.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Takes all steps, one right after the other. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
