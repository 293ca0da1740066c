import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from '../../vscode/chromium.ts';
import { provideServer } from '../../vscode/provision.ts';
import { makeScratch, samplePortfolio } from '../../vscode/scratch.ts';
import { startServer } from '../../vscode/server.ts';
import { workbenchUrl } from '../../vscode/workbench.ts';
import { pause } from './wait.ts';

const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high contrast': 'Dark High Contrast',
  'high contrast light': 'Light High Contrast',
} as const;

export interface SessionOptions {
  /** The folder to work on a copy of; default: the sample portfolio. */
  readonly workspace?: string;
  /** A packed extension to install, in place of the unpacked one: then toasts show as well. */
  readonly vsix?: string;
  readonly theme?: keyof typeof themes;
  /** The display language of VS Code as extensions see it; the workbench stays English. */
  readonly language?: 'en' | 'fr';
  /** The size of the window, in pixels; default 1280 × 800. */
  readonly size?: { readonly width: number; readonly height: number };
  /** User settings for this session. */
  readonly settings?: Readonly<Record<string, unknown>>;
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
  const settings = {
    'workbench.colorTheme': themes[options.theme ?? 'light'],
    'portfolioSio.inlayHints': 'off', // drawn into the lines, they would be read as their text
    ...options.settings,
  };
  const { home, workspace: folder } = scratch;
  const [server, browser] = await Promise.all([
    startServer({ installed, home, testing: vsix === undefined, vsix, settings }),
    startBrowser(),
  ]);
  const close = async () => {
    await browser.close();
    server.stop();
    await scratch.remove();
  };
  try {
    const page = await browser.newPage({ viewport: size, locale: language });
    page.setDefaultTimeout(15_000);
    const foreignRequests = recordForeignRequests(page);
    await speak(page, language);
    const extension = vsix === undefined ? resolve('.') : undefined;
    await page.goto(workbenchUrl({ port: server.port, folder, extension }));
    await page.waitForSelector('.monaco-workbench .part.statusbar');
    await pause(1_500); // before this, the workbench loses key strokes
    return { page, folder, foreignRequests, close };
  } catch (error) {
    await close();
    throw error;
  }
}

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
