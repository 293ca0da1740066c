import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { extensionFolder } from '../vscode/extensionFolder.ts';
import { run } from '../vscode/process.ts';
import { cacheFolder } from '../vscode/provision.ts';
import { userData, writeSettings } from '../vscode/settings.ts';
import type { Exit, InsideRun } from './inside.ts';

/** Downloads the desktop VS Code; gives up when the network is silent for 15 s. */
export const provideDesktop = (): Promise<string> =>
  downloadAndUnzipVSCode({
    version: 'stable',
    cachePath: cacheFolder(),
    timeout: 15_000,
    reporter: new SilentReporter(),
  });

/** Runs suites inside a desktop VS Code; resolves with its exit code and what it logged. */
export async function runInDesktop(program: string, task: InsideRun): Promise<Exit> {
  const { scratch, tests, web, limit, extension = extensionFolder() } = task;
  await writeSettings(scratch.home);
  const args = [
    scratch.workspace,
    `--user-data-dir=${userData(scratch.home)}`,
    `--extensions-dir=${scratch.home}/extensions`,
    `--extensionDevelopmentPath=${extension}`,
    `--extensionTestsPath=${tests}`,
    ...(web ? ['--extensionDevelopmentKind=web'] : []),
    ...['--no-sandbox', '--disable-gpu', '--disable-updates', '--disable-workspace-trust'],
    ...['--skip-welcome', '--skip-release-notes', '--new-window'],
  ];
  const { code, output } = await run(program, args, { limit, env: environment() });
  return { code, log: output };
}

/** Inside a VS Code terminal these would make the program start as something else. */
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name)),
  );
