import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';

/** The package that is tested in place of what is built from the sources: `TEST_VSIX=file`. */
export const testedPackage = (): string | undefined => {
  const { TEST_VSIX } = process.env;
  return TEST_VSIX ? resolve(TEST_VSIX) : undefined;
};

/** The folder that VS Code loads the extension from: the project, or the package, unpacked. */
export function extensionFolder(): string {
  const vsix = testedPackage();
  return vsix === undefined ? resolve('.') : join(unpacked(vsix), 'extension');
}

/** Several processes may want it at once: whoever is first moves it to its place. */
function unpacked(vsix: string): string {
  const folder = resolve('out', 'packed');
  if (existsSync(folder)) return folder;
  const own = `${folder}-${process.pid}`;
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(vsix))))) {
    const path = join(own, name);
    if (!path.startsWith(own)) throw new Error(`${vsix} reaches outside of itself: ${name}`);
    mkdirSync(dirname(path), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(path, bytes);
  }
  try {
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
