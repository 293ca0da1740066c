import type { Trees } from './trees.ts';

const REST_MS = 1_500;

/** Waits until something is reached, within a minute if nothing else is said; no more waits than that. */
export async function until(
  reached: () => boolean | Promise<boolean>,
  limit = 60_000,
): Promise<void> {
  const end = performance.now() + limit;
  // eslint-disable-next-line no-await-in-loop -- this is what waiting is
  while (!(await reached())) {
    if (performance.now() > end) throw new Error(`Not within ${limit / 1_000} s.`);
    // eslint-disable-next-line no-await-in-loop
    await pause(25); // a class has many lines to count
  }
}

/** Until nothing that was put off is still to come. */
export const rest = () => pause(REST_MS);

/** Waits for some milliseconds. */
export const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Until the view of reports says that all sections together hold so many. */
export async function untilShown(count: number, trees: Trees): Promise<void> {
  await until(async () => {
    const counts = await trees.counts();
    return counts.reduce((total, each) => total + each, 0) === count;
  });
}
