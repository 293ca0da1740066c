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
