import { must } from '../vscode/process.ts';
import { figureOf, type Figure } from './statistics.ts';
import type { Cold, Daily, EngineTask, Exporting, Memory, Reference } from './tasks.ts';

/** All that was measured of one size, times in milliseconds. */
export interface SizeResult {
  readonly size: number;
  readonly floor: Figure;
  readonly index: Figure;
  /** `index` as a multiple of the floor of the same process. */
  readonly overFloor: Figure;
  readonly memory: { readonly floor: Memory; readonly index: Memory };
  readonly reference: Reference;
  readonly daily: Daily;
  readonly exporting?: Exporting;
}

export interface RunOptions {
  readonly folder: string;
  readonly size: number;
  /** How many processes measure what a process can measure once. */
  readonly samples: number;
  readonly exporting: boolean;
}

/** Measures one size. Everything runs in processes of its own, one after the other. */
export async function measureSize(options: RunOptions): Promise<SizeResult> {
  const { folder, size, samples } = options;
  const colds: Cold[] = [];
  for (let sample = 0; sample < samples; sample++) {
    // eslint-disable-next-line no-await-in-loop -- side by side they would measure each other
    colds.push(await inProcess<Cold>('engine', { task: 'cold', folder }));
  }
  const floorMemory = await inProcess<Memory>('engine', { task: 'memoryOfFloor', folder });
  const indexMemory = await inProcess<Memory>('engine', { task: 'memoryOfIndex', folder });
  const reference = await inProcess<Reference>('work/reference', { task: 'cold', folder });
  const daily = await inProcess<Daily>('engine', { task: 'daily', folder });
  return {
    size,
    floor: figureOf(colds.map(({ floor }) => floor)),
    index: figureOf(colds.map(({ index }) => index)),
    overFloor: figureOf(colds.map(({ floor, index }) => index / floor)),
    memory: { floor: floorMemory, index: indexMemory },
    reference,
    daily,
    ...(options.exporting && {
      exporting: await inProcess<Exporting>('engine', { task: 'exporting', folder }),
    }),
  };
}

async function inProcess<T>(program: string, task: EngineTask): Promise<T> {
  const path = program === 'engine' ? 'out/bench/engine.mjs' : `out/tools/bench/${program}.mjs`;
  const output = await must(process.execPath, ['--expose-gc', path, JSON.stringify(task)]);
  return JSON.parse(output) as T;
}
