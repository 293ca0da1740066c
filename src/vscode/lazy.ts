/** Something that is loaded and made when it is first asked for, and disposed of if it was made. */
export class Lazy<T extends { dispose(): unknown }> {
  #made: Promise<T> | undefined;

  constructor(private readonly make: () => Promise<T>) {}

  /** Makes it once; where that fails, the next who asks tries again. */
  get(): Promise<T> {
    this.#made ??= this.make().catch((error: unknown) => {
      this.#made = undefined;
      throw error;
    });
    return this.#made;
  }

  dispose(): void {
    this.#made?.then(
      (it) => it.dispose(),
      () => undefined, // whoever asked for it was told
    );
  }
}
