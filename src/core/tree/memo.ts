import { arraysEqual } from '../iteration.ts';

/**
 * Keeps what was made of each owner until one of the inputs is another: a class is many lines, and
 * one keystroke changes those of one candidate.
 */
export class Memo<T> {
  readonly #made = new WeakMap<object, { readonly inputs: readonly unknown[]; readonly it: T }>();

  /** What `make` made for `owner` the last time that it had these inputs, or makes now. */
  of(owner: object, inputs: readonly unknown[], make: () => T): T {
    const known = this.#made.get(owner);
    if (known && arraysEqual(known.inputs, inputs)) return known.it;
    const it = make();
    this.#made.set(owner, { inputs, it });
    return it;
  }
}
