/** What was measured several times: the middle, and how far the middle half lies apart. */
export interface Figure {
  readonly median: number;
  /** From the first to the third quarter. */
  readonly spread: number;
}

/** The figure of numbers, of which there must be one at least. */
export function figureOf(numbers: readonly number[]): Figure {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? NaN;
  return { median: at(0.5), spread: at(0.75) - at(0.25) };
}

/** How long `work` takes, in milliseconds. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The times of `work`, done `count` times after `before` times to warm up. */
export function timesOf(
  count: number,
  work: (round: number) => unknown,
  before = count / 10,
): number[] {
  for (let round = 0; round < before; round++) work(round);
  return Array.from({ length: count }, (_, round) => timed(() => work(round)));
}
