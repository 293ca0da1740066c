import type { Steps } from '../core/steps.ts';

const WORK_MS = 10;

/** Lets everybody else have their turn. */
export async function turn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

/** Gives everybody else a turn, whoever have done many small things one after another. */
export class Pace {
  #since = performance.now();
  #turn: Promise<void> | undefined;

  /**
   * To be awaited before each thing: at once, or after the others’ turn where it has been long. Many
   * who wait together all go on together: where the thing itself takes time, `run` is what to use.
   */
  next(): Promise<void> {
    return this.run(() => undefined);
  }

  /**
   * Does one thing: at once, or after the others’ turn where it has been long. Of many that wait
   * together only so many are done in one turn as there is time for, the first first.
   */
  async run<T>(thing: () => T): Promise<T> {
    // eslint-disable-next-line no-await-in-loop -- who waits behind many waits for several turns
    while (this.isDue) await (this.#turn ??= this.#giveTurn());
    return thing();
  }

  /** Whether others should have their turn now. */
  get isDue(): boolean {
    return performance.now() - this.#since >= WORK_MS;
  }

  async #giveTurn(): Promise<void> {
    await turn();
    this.#since = performance.now();
    this.#turn = undefined;
  }
}

/** Takes the steps of long work, and gives everybody else a turn now and then. */
export async function inSlices<T>(steps: Steps<T>, pace = new Pace()): Promise<T> {
  for (;;) {
    // eslint-disable-next-line no-await-in-loop -- this is what slices are
    if (pace.isDue) await pace.next();
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
