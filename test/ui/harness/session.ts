import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from '../../vscode/chromium.ts';
import { extensionFolder } from '../../vscode/extensionFolder.ts';
import { provideServer } from '../../vscode/provision.ts';
import { makeScratch, samplePortfolio, type Files } from '../../vscode/scratch.ts';
import { startServer } from '../../vscode/server.ts';
import { workbenchUrl } from '../../vscode/workbench.ts';
import { pause, waitFor } from './wait.ts';

/** The id of each theme, and the class that the workbench has in it. */
const themes = {
  light: ['Light Modern', 'vs'],
  dark: ['Dark Modern', 'vs-dark'],
  'high contrast': ['Default High Contrast', 'hc-black'],
  'high contrast light': ['Default High Contrast Light', 'hc-light'],
} as const;

export interface SessionOptions {
  /** The folder to work on a copy of, or files to work on; default: the sample portfolio. */
  readonly workspace?: string | Files;
  /** The `.code-workspace` file in it to open; default: the folder itself. */
  readonly workspaceFile?: string;
  /** A packed extension to install, in place of the unpacked one: then toasts show as well. */
  readonly vsix?: string;
  /** Lends the workspace under the scheme `held`, as a drive that answers when it likes. */
  readonly heldFiles?: boolean;
  readonly theme?: keyof typeof themes;
  /** The display language of VS Code as extensions see it; the workbench stays English. */
  readonly language?: 'en' | 'fr';
  /** The size of the window, in pixels; default 1280 × 800. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Opens the folder in restricted mode: nobody has said that it can be trusted. */
  readonly restricted?: boolean;
  /** User settings for this session. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Puts the extension of `heldFiles` where the server looks for those of the user. */
async function installHeldFiles(home: string): Promise<void> {
  const folder = join(home, 'extensions', 'portfolio-sio.held-files-0.0.0');
  await mkdir(folder, { recursive: true });
  const files = ['test/ui/heldFiles/package.json', 'out/heldFiles/extension.js'];
  await Promise.all(files.map((file) => copyFile(file, join(folder, basename(file)))));
}

/** A VS Code of its own, open in a browser of its own. */
export interface Session {
  readonly page: Page;
  /** The absolute path of the copy that is open. */
  readonly folder: string;
  /** The addresses, other than the server's, that something asked for; all were refused. */
  readonly foreignRequests: readonly string[];
  close(): Promise<void>;
}

/** Starts a server and a browser and waits until the workbench has settled. */
export async function startSession(options: SessionOptions = {}): Promise<Session> {
  const { vsix, language = 'en', size = { width: 1280, height: 800 } } = options;
  const [installed, scratch] = await Promise.all([
    provideServer(),
    makeScratch(options.workspace ?? samplePortfolio),
  ]);
  const [theme, themeClass] = themes[options.theme ?? 'light'];
  const settings = {
    'workbench.colorTheme': theme,
    'portfolioSio.inlayHints': 'off', // drawn into the lines, they would be read as their text
    ...(options.restricted && RESTRICTED),
    ...options.settings,
  };
  const { home, workspace: folder } = scratch;
  if (options.heldFiles) await installHeldFiles(home);
  const [server, browser] = await Promise.all([
    startServer({
      ...{ installed, home, testing: vsix === undefined, vsix, settings },
      trust: options.restricted,
    }),
    startBrowser(),
  ]);
  const close = async () => {
    await browser.close();
    server.stop();
    await scratch.remove();
  };
  try {
    const page = await browser.newPage({ viewport: size, locale: language });
    page.setDefaultTimeout(45_000); // two of them start at once, on two cores
    const foreignRequests = recordForeignRequests(page);
    await speak(page, language);
    const extension = vsix === undefined ? extensionFolder() : undefined;
    const opened = options.workspaceFile ? join(folder, options.workspaceFile) : folder;
    await waitFor(
      `VS Code in the language “${language}”`,
      async () => {
        await page.goto(workbenchUrl({ port: server.port, folder: opened, extension }));
        await page.waitForSelector(`.monaco-workbench.${themeClass} .part.statusbar`);
        return (await spokenBy(page)) === language; // a busy browser may run the page without it
      },
      120_000,
    );
    await pause(1_500); // before this, the workbench loses key strokes
    return { page, folder, foreignRequests, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Trust is asked for, and not given. */
const RESTRICTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};

/** The browser itself refuses them: see its `--host-resolver-rules`. */
function recordForeignRequests(page: Page): string[] {
  const found: string[] = [];
  const check = (url: string) => {
    const { protocol, hostname } = new URL(url);
    if (/^(http|ws)s?:$/.test(protocol) && hostname !== '127.0.0.1') found.push(url);
  };
  page.on('request', (request) => check(request.url()));
  page.on('websocket', (socket) => check(socket.url()));
  return found;
}

/** A language pack would set the same variable, and translate the workbench, which no test needs. */
const speak = (page: Page, language: string): Promise<unknown> =>
  page.addInitScript((it) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: it }), language);

/** The language that the page speaks. */
const spokenBy = (page: Page): Promise<unknown> =>
  page.evaluate((): unknown => Reflect.get(globalThis, '_VSCODE_NLS_LANGUAGE'));
