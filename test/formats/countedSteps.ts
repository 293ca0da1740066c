import type { Steps } from '../../src/steps.ts';

/** How many steps it takes, and what comes of it. */
export function counted<T>(steps: Steps<T>): [count: number, result: T] {
  for (let count = 1; ; count += 1) {
    const step = steps.next();
    if (step.done === true) return [count, step.value];
  }
}
