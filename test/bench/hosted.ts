import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from '../vscode/scratch.ts';
import type { Host } from '../runner/inside.ts';
import { asInstalled, startedByHand, type Prepared } from './prepared.ts';
import type { Figure } from './statistics.ts';

/** What is done one after another; `idle` is before the extension starts. */
export type Phase = 'idle' | 'opening' | 'looking' | 'typing' | 'checkout' | 'exporting';

/** For how long the thread of the extension host did nothing else, in milliseconds. */
export interface LongestBlock {
  /** Whoever it was: VS Code, its own extensions, which load with the first report, the bench or ours. */
  readonly all: number;
  /** The most that our own code had of one. */
  readonly own: number;
}

/** The first letter, the longest wait later, and the longest with the table and the matrix beside. */
export type Typed = 'first' | 'later' | 'beside';

/** How a folder is opened, in milliseconds. */
export interface Opening {
  /** How long VS Code itself takes to list and to read as many files, right before and after. */
  readonly floor: { readonly before: number; readonly after: number };
  /** Until `activate()` is done. */
  readonly activate: number;
  /** From its call on, until every report of the folder is in the tree. */
  readonly filled: number;
}

/**
 * A window that has just opened lets everybody wait, and warms up while it is at work: the extension
 * runs between the two floors, and is compared with the middle of them.
 */
export function overFloor({ filled, floor: { before, after } }: Opening): number {
  return filled / ((before + after) / 2);
}

/** What was measured inside a real VS Code, in milliseconds. */
export interface HostResult extends Opening {
  /** What was opened: `200`, or `250 × 40` for candidates and the reports of each. */
  readonly opened: string;
  /** From a keystroke that makes a mistake until it is told of, or from one that mends it. */
  readonly problems: Figure;
  /** From the first of all files changed at once until the tree shows them all. */
  readonly checkout: number;
  readonly longestBlock: Readonly<Record<Phase, LongestBlock>>;
  /** From a keystroke in a report of 5,000 lines to its completions. */
  readonly longReport: Readonly<Record<Typed, LongestBlock>>;
  /** How often a tree was drawn again while prose was typed. */
  readonly redrawnByProse: number;
}

/** What a folder that is no portfolio costs of our own time, in milliseconds. */
export interface ForeignResult {
  /** Whether we had started before anything could be measured: then `opening` is too little. */
  readonly wasActive: boolean;
  /** To see that it is none of ours. */
  readonly opening: number;
  /** While a page of it is typed in and a build writes hundreds of files. */
  readonly using: number;
}

/** Beside the folder: what the thread did, for the profiler of VS Code. */
export const PROFILE = 'host.cpuprofile';

/** Opens a folder in VS Code, in an extension host of its own, and measures there. */
export async function measureHosted(
  host: Host,
  folder: string,
  opened: string,
): Promise<HostResult> {
  const prepared = await startedByHand(folder, 'host.js');
  const name = `host-${opened.replaceAll(' ', '')}`;
  return { opened, ...(await measure<Omit<HostResult, 'opened'>>(host, prepared, name)) };
}

/** Opens a folder in VS Code and measures that alone, without a profiler. */
export async function measureOpening(host: Host, folder: string): Promise<Opening> {
  return measure<Opening>(host, await startedByHand(folder, 'opening.js'));
}

/** The same of a folder that is no portfolio: a project with pages, and with what tools put into it. */
export async function measureForeign(host: Host): Promise<ForeignResult> {
  const page = (index: number) =>
    `# Page ${index}\n\n${'See section B1.2 of the guide. '.repeat(60)}\n`;
  const pages = (path: string, count: number) =>
    Array.from({ length: count }, (_, index) => [`${path}/${index}.md`, page(index)]);
  const cv = '---\ntitle: CV\ncompetences: [HTML, CSS]\n---\n# CV\n';
  const files = Object.fromEntries([
    ...[
      ['README.md', page(0)],
      ['cv.md', cv],
      ['src/index.php', '<?php'],
    ],
    ...pages('docs', 300),
    ...pages('vendor/a/b', 500),
  ]) as Files;
  return measure<ForeignResult>(host, await asInstalled(files, 'foreign.js'), 'foreign');
}

/** `profile` is what the profile is called that the program leaves, if it leaves one. */
async function measure<Result>(
  host: Host,
  { scratch, extension, tests }: Prepared,
  profile?: string,
): Promise<Result> {
  try {
    const { code, log } = await host({ scratch, extension, tests, web: false, limit: 300_000 });
    const text = await readFile(scratch.results, 'utf8').catch(() => undefined);
    if (code !== 0 || text === undefined) throw new Error(`VS Code ended with ${code}.\n${log}`);
    await mkdir('out/bench', { recursive: true });
    if (profile !== undefined)
      await copyFile(join(scratch.home, PROFILE), `out/bench/${profile}.cpuprofile`);
    return JSON.parse(text) as Result;
  } finally {
    await scratch.remove();
  }
}
