import { resolve } from 'node:path';
import { hasDisplay } from '../vscode/choice.ts';
import { must, run } from '../vscode/process.ts';

/** The desktop VS Code's command, where there is one and a screen to show it on. */
export async function desktopProgram(): Promise<string | undefined> {
  if (!hasDisplay()) return undefined;
  const found = await run('code', ['--version'], { shell, limit: 20_000 }).catch(() => undefined);
  return found?.code === 0 ? 'code' : undefined;
}

/** Opens the folder in a window that has the extension, beside the windows of every day. */
export async function showInDesktop(program: string, folder: string): Promise<void> {
  const args = [`--extensionDevelopmentPath=${resolve('.')}`, folder];
  await must(program, shell ? args.map((it) => `"${it}"`) : args, { shell });
  console.log(`VS Code opens ${folder} with the extension.`);
}

/** On Windows `code` is a batch file, which only a shell can run. */
const shell = process.platform === 'win32';
