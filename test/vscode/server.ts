import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { must } from './process.ts';
import type { Installed } from './provision.ts';
import { userData, writeSettings } from './settings.ts';

export interface ServerOptions {
  readonly installed: Installed;
  /** A folder for everything the server writes: settings, state, installed extensions. */
  readonly home: string;
  /**
   * Lets the workbench load an unpacked extension and run tests inside VS Code. It also hides
   * notification toasts, so a demonstration, or a test of toasts, installs a .vsix instead.
   */
  readonly testing: boolean;
  /** A packed extension to install first. */
  readonly vsix?: string | undefined;
  /** User settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  /** Whether folders have to be trusted by the user first, as in a VS Code that is installed. */
  readonly trust?: boolean | undefined;
}

export interface Server {
  readonly port: number;
  /** Settles when the server has ended, by itself or by `stop`. */
  readonly ended: Promise<unknown>;
  /** Ends the server with every process it started. */
  stop(): void;
}

/** Starts the browser-hosted VS Code on a free port of 127.0.0.1, within 60 s. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { installed, home, testing, vsix, settings, trust = false } = options;
  await writeSettings(home, settings);
  const start = [installed.main, ...folders(home)];
  const env = cleanEnvironment();
  if (vsix) await must(installed.node, [...start, '--install-extension', vsix, '--force'], { env });

  const flags = [
    ...serving,
    ...(testing ? ['--enable-smoke-test-driver'] : []),
    ...(trust ? [] : ['--disable-workspace-trust']),
  ];
  const child = spawn(installed.node, [...start, ...flags], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32', // a process group of its own, to end as one
  });
  const stop = () => endGroup(child);
  process.once('exit', stop);
  const ended = once(child, 'exit').catch(() => undefined);
  void ended.then(() => process.off('exit', stop));
  try {
    return { port: await portOf(child), ended, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

const serving = [
  '--host',
  '127.0.0.1',
  '--port',
  '0',
  '--without-connection-token',
  '--accept-server-license-terms',
  '--telemetry-level',
  'off',
];

const folders = (home: string): string[] => [
  ...['--server-data-dir', userData(home)],
  ...['--user-data-dir', userData(home)],
  ...['--extensions-dir', join(home, 'extensions')],
];

/**
 * Our environment without what would steer this VS Code, with no gallery to ask, and without the
 * user's login shell, which VS Code would start to learn its variables.
 */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const steering = /^(VSCODE_|ELECTRON_|CODE_SERVER_|npm_)|^(PORT|PASSWORD|NODE_OPTIONS)$/;
  const kept = Object.entries(process.env).filter(([name]) => !steering.test(name));
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}', VSCODE_CLI: '1' };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string) => reject(new Error(`The VS Code server ${why}:\n${output}`));
    const limit = setTimeout(() => fail('did not start within 60 s'), 60_000);
    const read = (part: Buffer) => {
      output += part.toString();
      const port = /agent listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(limit);
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(limit);
      fail(`ended with code ${code}`);
    });
  });
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
