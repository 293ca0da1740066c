/** Bounds how many bytes are being read at the same time. */
export class ByteBudget {
  #inFlight = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /** Does the work once there is room for so many bytes; what is larger than all room goes alone. */
  async run<T>(bytes: number, work: () => PromiseLike<T>): Promise<T> {
    while (this.#inFlight > 0 && this.#inFlight + bytes > this.most) {
      // eslint-disable-next-line no-await-in-loop -- another may have taken the room
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#inFlight += bytes;
    try {
      return await work();
    } finally {
      this.#inFlight -= bytes;
      for (const resolve of this.#waiting.splice(0)) resolve();
    }
  }
}
