import type { Steps } from '../core/iteration.ts';

const WORK_MS = 10;

/** Yields to the event loop: timers, input and messages are handled. */
export async function yieldToEventLoop(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

/** Yields to the event loop after 10 ms of many small pieces of work. */
export class TimeSlicer {
  #since = performance.now();
  #yielding: Promise<void> | undefined;

  /**
   * To be awaited before each piece: resolves at once, or after a yield where a slice is used up. All
   * that wait together go on together: where a piece itself takes time, use `run`.
   */
  next(): Promise<void> {
    return this.run(() => undefined);
  }

  /**
   * Does one piece: at once, or after a yield where a slice is used up. Of many that wait together
   * only as many run in one slice as there is time for, in the order of the calls.
   */
  async run<T>(thing: () => T): Promise<T> {
    // eslint-disable-next-line no-await-in-loop -- who waits behind many waits for several slices
    while (this.isDue) await (this.#yielding ??= this.#yield());
    return thing();
  }

  /** Whether the slice is used up. */
  get isDue(): boolean {
    return performance.now() - this.#since >= WORK_MS;
  }

  async #yield(): Promise<void> {
    await yieldToEventLoop();
    this.#since = performance.now();
    this.#yielding = undefined;
  }
}

/** Runs long work in time slices. */
export async function inSlices<T>(steps: Steps<T>, slicer = new TimeSlicer()): Promise<T> {
  for (;;) {
    // eslint-disable-next-line no-await-in-loop -- this is what slices are
    if (slicer.isDue) await slicer.next();
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
