// Measures the engine as it is bundled: `node engine.mjs '{"task":"index","folder":"…"}'`, as JSON.
import { cold } from './cold.ts';
import { daily } from './daily.ts';
import { memoryOfFloor, memoryOfIndex } from './memory.ts';
import type { EngineTask } from '../tasks.ts';

/** Loaded for itself alone: else every process would hold what writes PDF files, and pay for it. */
const exporting = async (folder: string) => (await import('./exporting.ts')).exporting(folder);

const tasks = { cold, daily, exporting, memoryOfFloor, memoryOfIndex };

const { task, folder } = JSON.parse(process.argv[2] ?? '') as EngineTask;
console.log(JSON.stringify(await tasks[task](folder)));
