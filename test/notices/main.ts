import { writeFile } from 'node:fs/promises';
import { NOTICES_FILE, noticesText } from './notices.ts';
import { shippedPackages } from './packages.ts';

/**
 * Writes the notices anew.
 *
 * @returns the exit code.
 */
export async function main(): Promise<number> {
  const packages = await shippedPackages();
  await writeFile(NOTICES_FILE, noticesText(packages));
  console.log(`${NOTICES_FILE}: ${packages.length} packages.`);
  return 0;
}
