// From a bare clone to a running tool: dependencies, then the tool's own bundle, then the tool.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { installDependencies } from './dependencies.mjs';

/** Starts `test/<tool>/main.ts` in the project's folder, whatever folder it is called from. */
export async function launch(tool) {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  installDependencies();
  const { buildTools } = await import('./bundles.mjs'); // which needs the dependencies
  await buildTools();
  const { main } = await import(pathToFileURL(resolve('out/tools', tool, 'main.mjs')).href);
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
