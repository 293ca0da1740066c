import { Session, type Profiler } from 'node:inspector/promises';
import type { Block } from './blocks.ts';
import { ownersOf, type Owner } from './owners.ts';

/** Microseconds between two looks at what the thread does. */
const INTERVAL = 500;

/** What was seen of the thread. */
export interface Seen {
  /** For how long our own code was at work in a block, in milliseconds. */
  readonly ownIn: (block: Block) => number;
  /** As `.cpuprofile` files hold it, which VS Code shows as a chart. */
  readonly profile: Profiler.Profile;
}

/** Looks all the time at whose code the thread runs: ours, or that of VS Code and its own extensions. */
export class Samples {
  readonly #session = new Session();

  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
    await this.#session.post('Profiler.start');
  }

  /** Ends the looking; `folder` is where every file of our own code is. */
  async stop(folder: string): Promise<Seen> {
    const { profile } = await this.#session.post('Profiler.stop');
    this.#session.disconnect();
    const { startTime, timeDeltas = [] } = profile;
    let at = startTime;
    const times = timeDeltas.map((delta) => (at += delta) / 1_000);
    return { profile, ownIn: shareOf(ownersOf(profile, folder), times) };
  }
}

/** Of the samples of a block, those of somebody count: what the machine did meanwhile does not. */
function shareOf(owners: readonly Owner[], times: readonly number[]): Seen['ownIn'] {
  return ({ start, end, busy }) => {
    const within = owners.filter((_, index) => {
      const time = times[index] ?? 0;
      return time >= start && time <= end;
    });
    const count = (owner: Owner) => within.filter((each) => each === owner).length;
    const [own, others] = [count('own'), count('others')];
    return busy * (own / Math.max(1, own + others));
  };
}
