import { EventEmitter, once } from 'node:events';
import type { Page } from 'playwright-core';
import { startBrowser } from '../vscode/chromium.ts';
import { provideServer } from '../vscode/provision.ts';
import { startServer } from '../vscode/server.ts';
import { workbenchUrl } from '../vscode/workbench.ts';
import type { Exit, InsideRun } from './inside.ts';
import { extensionFolder } from '../vscode/extensionFolder.ts';
import { EXTENSION_ID } from '../vscode/extensionId.ts';

/** Runs suites inside the browser-hosted VS Code; resolves with its exit code and what it logged. */
export async function runInServer(run: InsideRun): Promise<Exit> {
  const { scratch, tests, web, limit, extension = extensionFolder() } = run;
  const installed = await provideServer();
  const [server, browser] = await Promise.all([
    startServer({ installed, home: scratch.home, testing: true, settings: web ? inWebWorker : {} }),
    startBrowser(),
  ]);
  try {
    const { workspace: folder } = scratch;
    const url = workbenchUrl({
      port: server.port,
      folder,
      extension,
      tests,
      web,
    });
    return await runToExit(await browser.newPage(), url, limit);
  } finally {
    await browser.close();
    server.stop();
  }
}

/** In a browser, the workbench takes the kind of host from here alone: the extension has both. */
const inWebWorker = { 'remote.extensionKind': { [EXTENSION_ID]: ['web'] } };

/** VS Code calls two functions of its page while it runs tests: one to log, one at the end. */
async function runToExit(page: Page, url: string, limit: number): Promise<Exit> {
  const log: string[] = [];
  const end = new EventEmitter();
  await page.exposeFunction('codeAutomationLog', (level: string, words: unknown[]) => {
    if (level === 'error') log.push(...words.join(' ').split('\n', 4)); // not whole stacks
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => end.emit('exit', code));
  page.once('crash', () => end.emit('error', new Error('The page of VS Code crashed.')));
  const signal = AbortSignal.timeout(limit);
  const exit = once(end, 'exit', { signal }) as Promise<[number]>;
  try {
    const [[code]] = await Promise.all([exit, page.goto(url)]);
    return { code, log: log.join('\n') };
  } catch (error) {
    if (!signal.aborted) throw error;
    return { code: 1, log: [...log, `no end within ${limit / 1000} s`].join('\n') };
  }
}
