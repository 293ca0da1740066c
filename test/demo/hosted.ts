import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { mustNpm } from '../vscode/process.ts';
import { provideServer } from '../vscode/provision.ts';
import { startServer } from '../vscode/server.ts';
import { workbenchUrl } from '../vscode/workbench.ts';

/** Serves the folder in a VS Code that has the packed extension, until Ctrl+C ends this process. */
export async function showInBrowser(folder: string, { open }: { open: boolean }): Promise<never> {
  const home = resolve('.vscode-test', 'demo', 'server');
  const vsix = resolve('.vscode-test', 'demo', 'portfolio-sio.vsix');
  const [installed] = await Promise.all([
    provideServer(),
    mustNpm(['run', 'package', '--', '--out', vsix], resolve('.')),
  ]);
  const server = await startServer({ installed, home, testing: false, vsix });
  const url = workbenchUrl({ port: server.port, folder });
  console.log(`VS Code is open at ${url} (Ctrl+C ends it).`);
  if (open) openBrowser(url);
  await server.ended;
  throw new Error('The VS Code server has ended by itself.');
}

/** Best effort: where no browser opens, the address above is enough. */
function openBrowser(url: string): void {
  const [command, ...args] = opener(url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}

function opener(url: string): [string, ...string[]] {
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return process.platform === 'darwin' ? ['open', url] : ['xdg-open', url];
}
