import { writeFile } from 'node:fs/promises';
import { referencePages } from './reference.ts';

/**
 * Writes the pages of what is defined elsewhere anew.
 *
 * @returns the exit code.
 */
export async function main(): Promise<number> {
  const pages = await referencePages();
  await Promise.all(pages.map(({ file, text }) => writeFile(file, text)));
  console.log(pages.map(({ file }) => file).join('\n'));
  return 0;
}
