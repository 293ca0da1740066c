import { performance } from 'node:perf_hooks';

const EVERY_MS = 2;
/** Shorter ones are nobody’s trouble. */
const SHORTEST_MS = 8;

interface ThreadCpu {
  threadCpuUsage?(): { readonly user: number; readonly system: number };
}

/** A time in which this thread did nothing but one thing, or several without a pause. */
export interface Block {
  /** In milliseconds of the clock that never goes back. */
  readonly start: number;
  readonly end: number;
  /** The part in which the thread was at work, where Node can tell: a busy machine lets it wait. */
  readonly busy: number;
}

/** The time that `work` takes, all of it as one block. */
export async function blockOf(work: () => Promise<unknown>): Promise<Block> {
  const [start, busyBefore] = [clock(), busyTime()];
  await work();
  return { start, end: clock(), busy: busyTime() - busyBefore };
}

/** Watches for how long this thread does nothing else, in milliseconds. */
export class Blocks {
  #found: Block[] = [];
  #busy = busyTime();
  #clock = clock();
  #since: readonly [clock: number, busy: number] = [this.#clock, this.#busy];
  readonly #timer = setInterval(() => this.#look(), EVERY_MS);

  /** The blocks since this was last asked. */
  take(): readonly Block[] {
    this.#look();
    const found = this.#found;
    this.#found = [];
    return found;
  }

  /** The whole time since this was last asked, with all that the thread did in it. */
  all(): Block {
    this.take();
    const [start, busyBefore] = this.#since;
    this.#since = [this.#clock, this.#busy];
    return { start, end: this.#clock, busy: this.#busy - busyBefore };
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const [start, busyBefore] = [this.#clock, this.#busy];
    const end = (this.#clock = clock());
    const busy = (this.#busy = busyTime()) - busyBefore;
    if (busy >= SHORTEST_MS) this.#found.push({ start, end, busy });
  }
}

/** The clock of the profiler. */
function clock(): number {
  return Number(process.hrtime.bigint() / 1_000n) / 1_000;
}

function busyTime(): number {
  const usage = (process as ThreadCpu).threadCpuUsage?.();
  return usage ? (usage.user + usage.system) / 1_000 : performance.now();
}
