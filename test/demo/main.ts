import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseHost } from '../vscode/choice.ts';
import { exitOnSignals, must } from '../vscode/process.ts';
import { samplePortfolio } from '../vscode/scratch.ts';
import { desktopProgram, showInDesktop } from './desktop.ts';
import { showInBrowser } from './hosted.ts';

const usage = `npm start -- [--host auto|desktop|server] [--fresh] [--no-open]

  --host     where to show it; auto: the desktop VS Code when \`code\` is there, else a browser
  --fresh    starts again from the sample portfolio as it is shipped
  --no-open  does not open the browser`;

/**
 * Shows the extension on a copy of the sample portfolio, which keeps what is changed in it.
 *
 * @returns the exit code, once the desktop VS Code has started or the server was stopped.
 */
export async function main(args: string[]): Promise<number> {
  exitOnSignals(0);
  const { values } = parseArgs({
    args,
    options: {
      host: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const folder = await copySample(values.fresh);
  const wanted = chooseHost(values.host);
  const program = wanted === 'server' ? undefined : await desktopProgram();
  if (program) {
    await must(process.execPath, ['esbuild.mjs']);
    await showInDesktop(program, folder);
    return 0;
  }
  if (wanted === 'desktop') throw new Error('There is no desktop VS Code: `code` is not found.');
  return showInBrowser(folder, { open: !values['no-open'] });
}

/** A folder of its own, so that trying things out never changes the repository. */
async function copySample(fresh: boolean): Promise<string> {
  const folder = resolve('.vscode-test', 'demo', 'portfolio');
  if (fresh) await rm(folder, { recursive: true, force: true });
  if (!existsSync(folder)) await cp(samplePortfolio, folder, { recursive: true });
  return folder;
}
