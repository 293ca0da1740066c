/**
 * Long work in steps, after each of which a caller may yield to the event loop. The values yielded mean
 * nothing.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Takes all steps, one right after the other. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
