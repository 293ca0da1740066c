import { unawaited } from './messages.ts';

/** Runs work some milliseconds after it was asked for: for each key, one run waits at most. */
export class Delayer<Key = void> {
  readonly #waiting = new Map<Key, NodeJS.Timeout>();

  constructor(
    private readonly ms: number,
    private readonly work: (key: Key) => void | Promise<void>,
  ) {}

  /** Asks for a run; one that waits already comes no later. */
  throttle(key: Key): void {
    if (!this.#waiting.has(key)) this.#wait(key);
  }

  /** Asks for a run; one that waits already begins to wait anew. */
  debounce(key: Key): void {
    this.cancel(key);
    this.#wait(key);
  }

  isWaiting(key: Key): boolean {
    return this.#waiting.has(key);
  }

  cancel(key: Key): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#waiting.keys()]) this.cancel(key);
  }

  #wait(key: Key): void {
    const run = () => {
      this.#waiting.delete(key);
      const done = this.work(key);
      if (done) unawaited(done);
    };
    this.#waiting.set(key, setTimeout(run, this.ms));
  }
}
