import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mustNpm } from '../vscode/process.ts';

/** What of the extension’s manifest holds for the program as well. */
const SHARED = [
  ...['name', 'version', 'license', 'bin', 'repository', 'bugs', 'homepage'],
  ...['author', 'keywords'],
];

/** What the package has beside the program, by where it is in the project. */
const BESIDE: Readonly<Record<string, string>> = {
  'docs/cli/README.md': 'README.md',
  'docs/cli/README.en.md': 'README.en.md',
  LICENSE: 'LICENSE',
  'THIRD_PARTY_NOTICES.md': 'THIRD_PARTY_NOTICES.md',
};

/** The manifest of the program’s package: nothing of the extension, nothing to install with it. */
export function cliManifest(manifest: Readonly<Record<string, unknown>>): object {
  const shared = SHARED.flatMap((field) =>
    manifest[field] === undefined ? [] : [[field, manifest[field]] as const],
  );
  return {
    ...Object.fromEntries(shared),
    description:
      'Checks, counts and exports a BTS SIO portfolio, as the extension Portfolio SIO does.',
    type: 'module',
    engines: { node: '>=20.19' },
  };
}

/**
 * Builds the program and its package for npm into a folder: `portfolio-sio.mjs` and a `.tgz`.
 *
 * @returns the paths of both.
 */
export async function packCli(folder: string): Promise<readonly [string, string]> {
  const { buildProgram } = (await import(pathToFileURL(resolve('esbuild.mjs')).href)) as {
    readonly buildProgram: () => Promise<void>;
  };
  await buildProgram();
  const staged = resolve('out', 'npm');
  await rm(staged, { recursive: true, force: true });
  await Promise.all([mkdir(staged, { recursive: true }), mkdir(folder, { recursive: true })]);
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as Record<string, unknown>;
  const text = `${JSON.stringify(cliManifest(manifest), null, 2)}\n`;
  const program = 'dist/cli/portfolio-sio.mjs';
  await Promise.all([
    writeFile(join(staged, 'package.json'), text),
    cp('dist/cli', join(staged, 'dist', 'cli'), { recursive: true }),
    ...(existsSync('dist/fonts')
      ? [cp('dist/fonts', join(staged, 'dist', 'fonts'), { recursive: true })]
      : []),
    ...Object.entries(BESIDE).map(([from, to]) => copyFile(from, join(staged, to))),
  ]);
  const packed = await mustNpm(['pack', '--silent', '--pack-destination', resolve(folder)], staged);
  const single = join(folder, basename(program));
  await copyFile(program, single);
  return [single, join(folder, packed.trim().split('\n').at(-1) ?? '')];
}
