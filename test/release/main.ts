import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { changelogFindings, notesOf, released } from './changelog.ts';
import { packCli } from './cliPackage.ts';
import type { Finding, Project } from './findings.ts';
import { manifestFindings } from './manifestChecks.ts';
import { pack, PACKAGE_AT_MOST, packedFindings } from './packed.ts';
import { packedSizes } from './packedSizes.ts';
import { readProject } from './project.ts';
import { readmeFindings } from './readmeChecks.ts';

/**
 * `check [--tag v1.2.3] [--vsix file]` looks at the project and at a package, which it makes where none
 * is given; `date` puts what is unreleased under the version of `package.json`, as npm asks for;
 * `notes` prints what the change log says of that version; `cli [--out folder]` builds the program for a
 * terminal and its package for npm.
 *
 * @returns the exit code: 0 when nothing is wrong, and on a tag when nothing is missing either.
 */
export async function main(args: string[]): Promise<number> {
  const options = {
    tag: { type: 'string' },
    vsix: { type: 'string' },
    out: { type: 'string', default: 'out/release' },
  } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const project = await readProject(values.tag);
  const { changelog, manifest } = project;
  switch (positionals[0] ?? 'check') {
    case 'check':
      return check(project, values.vsix);
    case 'date': {
      const day = new Date().toISOString().slice(0, 10);
      await writeFile('CHANGELOG.md', released(changelog, manifest.version, day));
      return 0;
    }
    case 'notes':
      console.log(notesOf(changelog, manifest.version));
      return 0;
    case 'cli':
      console.log((await packCli(values.out)).join('\n'));
      return 0;
    default:
      throw new Error(`“${positionals[0]}” is none of: check, date, notes, cli.`);
  }
}

/** What can be said of the project without its package. */
export function projectFindings(project: Project): Finding[] {
  return [...manifestFindings(project), ...readmeFindings(project), ...changelogFindings(project)];
}

async function check(project: Project, vsix: string | undefined): Promise<number> {
  const packed = vsix === undefined ? await pack(project) : new Uint8Array(await readFile(vsix));
  const isPacked = packed instanceof Uint8Array;
  const findings = [
    ...projectFindings(project),
    ...(isPacked ? packedFindings(packed, project) : [packed]),
  ];
  const missing = findings.filter(({ kind }) => kind === 'missing');
  const wrong = findings.filter(({ kind }) => kind === 'wrong');
  print('Missing, and known to the owner only:', missing);
  print('Wrong:', wrong);
  if (isPacked) printSizes(packed);
  const failed = wrong.length > 0 || (project.tag !== undefined && missing.length > 0);
  console.log(failed ? 'It cannot be released like this.' : 'Nothing would be refused.');
  return failed ? 1 : 0;
}

function print(title: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  console.log([title, ...findings.map(({ file, text }) => `  ${file}: ${text}`), ''].join('\n'));
}

function printSizes(vsix: Uint8Array): void {
  console.log(`The package has ${vsix.length} bytes, of at most ${PACKAGE_AT_MOST}:`);
  for (const { part, bytes } of packedSizes(vsix).slice(0, 8)) {
    console.log(`${String(bytes).padStart(9)}  ${part}`);
  }
  console.log('');
}
