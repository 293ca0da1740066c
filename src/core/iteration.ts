/** Runs `work` on every item, at most `bound` at a time, and waits for all. */
export async function forEachBounded<T>(
  items: Iterable<T>,
  bound: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      // eslint-disable-next-line no-await-in-loop -- the bound is the number of such loops
      await work(next.value);
    }
  };
  await Promise.all(Array.from({ length: bound }, worker));
}

/** Whether two lists hold the same in the same order. */
export function arraysEqual<T>(
  some: readonly T[],
  others: readonly T[],
  areSame: (one: T, other: T) => boolean = Object.is,
): boolean {
  return (
    some.length === others.length && some.every((one, index) => areSame(one, others[index] as T))
  );
}

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
