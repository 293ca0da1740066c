import { writeFile } from 'node:fs/promises';
import { referencePages, type Page } from './reference.ts';
import { ruleFiles } from './rules.ts';

/**
 * Writes the pages of what is defined elsewhere anew.
 *
 * @returns the exit code.
 */
export async function main(): Promise<number> {
  await write(await ruleFiles()); // the pages are made from the manifest
  await write(await referencePages());
  return 0;
}

async function write(pages: readonly Page[]): Promise<void> {
  await Promise.all(pages.map(({ file, text }) => writeFile(file, text)));
  console.log(pages.map(({ file }) => file).join('\n'));
}
