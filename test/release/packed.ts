import { mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { run } from '../vscode/process.ts';
import { type Finding, type Project, wrong } from './findings.ts';
import { packedReadmeFindings } from './readmeChecks.ts';

/**
 * Bytes that the package may have: everyone who installs the extension loads them. Most of it stands in
 * it twice, once for Node and once for the browser.
 */
export const PACKAGE_AT_MOST = 1_500_000;

/** Where a repository that nobody has named yet would be, so that addresses can be looked at. */
const STAND_IN = [
  ...['--baseContentUrl', 'https://repository.example/blob/HEAD'],
  ...['--baseImagesUrl', 'https://repository.example/raw/HEAD'],
];

/** The package as a release packs it; or what the packing tool says against it. */
export async function pack({ manifest }: Project): Promise<Uint8Array | Finding> {
  const file = resolve('out', 'release', 'portfolio-sio.vsix');
  await mkdir(dirname(file), { recursive: true });
  const args = ['package', '--no-dependencies', '--allow-missing-repository', '--out', file];
  const { code, output } = await run(process.execPath, [
    'node_modules/@vscode/vsce/vsce',
    ...args,
    ...(manifest.repository ? [] : STAND_IN),
  ]);
  if (code === 0) return new Uint8Array(await readFile(file));
  const reason = /ERROR\s+(.*)/.exec(output)?.[1] ?? output.trim().slice(-500);
  return wrong('package.json', `It cannot be packed: ${reason}`);
}

/** What is wrong in a package. */
export function packedFindings(vsix: Uint8Array, { readmes }: Project): Finding[] {
  const wanted = /^extension\/(?:readme\.md|licen[sc]e(?:\.\w+)?)$/i;
  const files = Object.entries(unzipSync(vsix, { filter: ({ name }) => wanted.test(name) }));
  const readme = files.find(([name]) => /readme/i.test(name));
  const size = vsix.length;
  return [
    ...(readme
      ? packedReadmeFindings(readmes['README.md'] ?? '', strFromU8(readme[1]), 'README.md')
      : [wrong('README.md', 'It is not in the package.')]),
    ...(files.length < 2 ? [wrong('LICENSE', 'It is not in the package.')] : []),
    ...(size > PACKAGE_AT_MOST
      ? [wrong('the package', `It has ${size} bytes, more than ${PACKAGE_AT_MOST}.`)]
      : []),
  ];
}
