import { readdir, readFile } from 'node:fs/promises';
import type { Manifest, Project } from './findings.ts';

/** What is made, or is not ours. */
const NOT_OURS = /^(?:node_modules|\.git|\.vscode-test|dist|out)(?:\/|$)/;

/** What is written by hand and could name the publisher: code, words, the files of the manifest. */
const SOURCES =
  /^(?:src|test|l10n|media\/panel|snippets|syntaxes)\/.*\.(?:m?[jt]s|json)$|^package\.nls/;

/** Reads what a release is made of, in the folder that the process works in. */
export async function readProject(tag?: string): Promise<Project> {
  const text = (path: string) => readFile(path, 'utf8');
  const [manifest, words, licence, changelog, files] = await Promise.all([
    text('package.json').then((json) => JSON.parse(json) as Manifest),
    text('package.nls.json').then((json) => JSON.parse(json) as Record<string, string>),
    text('LICENSE'),
    text('CHANGELOG.md'),
    filesBelow(''),
  ]);
  const all = async (wanted: RegExp): Promise<Record<string, string>> => {
    const paths = files.filter((path) => wanted.test(path));
    const texts = await Promise.all(paths.map(text));
    return Object.fromEntries(paths.map((path, index) => [path, texts[index] ?? '']));
  };
  const icon = await readFile(manifest.icon ?? '').catch(() => undefined);
  return {
    ...{ manifest, words, licence, changelog, icon, tag },
    readmes: await all(/^README(?:\.\w+)?\.md$/),
    sources: await all(SOURCES),
    files: new Set(files),
  };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true });
  const below = entries.map(async (entry) => {
    const path = `${folder}${entry.name}`;
    if (NOT_OURS.test(path)) return [];
    return entry.isDirectory() ? [`${path}/`, ...(await filesBelow(`${path}/`))] : [path];
  });
  return (await Promise.all(below)).flat();
}
