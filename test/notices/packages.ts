import { build, type BuildOptions } from 'esbuild';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fontFamilies } from '../../build/fonts.mjs';

/** A package that is shipped, whole or in part. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  /** The text that must go with it. */
  readonly text: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

interface Build {
  readonly bundles: Readonly<Record<string, BuildOptions>>;
  readonly program: BuildOptions;
}

/** Every package of which something is in a bundle or beside it, by name. */
export async function shippedPackages(): Promise<ShippedPackage[]> {
  const { bundles, program } = (await import(pathToFileURL(resolve('esbuild.mjs')).href)) as Build;
  const inputs = await Promise.all([...Object.values(bundles), program].map(inputsOf));
  const folders = new Set([
    ...inputs.flat().flatMap((path) => packageFolder(path) ?? []),
    ...fontFamilies.map((family) => `node_modules/@fontsource/${family}`),
  ]);
  const packages = await Promise.all([...folders].map(readPackage));
  const key = ({ name, version }: ShippedPackage) => `${name}@${version}`;
  const unique = new Map(packages.map((each) => [key(each), each]));
  return [...unique.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The files of which something is left in a bundle. */
async function inputsOf(options: BuildOptions): Promise<string[]> {
  const settings = { write: false, sourcemap: false, metafile: true } as const;
  const { metafile } = await build({ ...options, ...settings });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
}

/** `node_modules/a/node_modules/@b/c/d.js` is of `node_modules/a/node_modules/@b/c`. */
function packageFolder(path: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path.replaceAll('\\', '/'))?.[0];
}

async function readPackage(folder: string): Promise<ShippedPackage> {
  const manifest = await manifestOf(folder);
  const names = (await readdir(folder)).filter((name) => /^(?:licen[cs]e|copying)/i.test(name));
  const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
  const text = texts.map((each) => each.replace(/\r\n/g, '\n').trim()).join('\n\n');
  const { name, version, license = text.includes(PERMISSION) ? 'MIT' : 'unknown' } = manifest;
  return { name, version, licence: license, text: text === '' ? usualText(manifest) : text };
}

/** Some packages name their licence and author, and bring no text. */
function usualText({ name, license, author }: Manifest): string {
  const holder = typeof author === 'object' ? author.name : author;
  if (license !== 'MIT' || !holder)
    throw new Error(`${name} does not say on which terms it comes.`);
  return `Copyright (c) ${holder}\n\n${MIT}`;
}

async function manifestOf(folder: string): Promise<Manifest> {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) throw new Error(`There is no package in ${folder}.`);
  return JSON.parse(await readFile(path, 'utf8')) as Manifest;
}

const PERMISSION = 'Permission is hereby granted, free of charge';

const MIT = `${PERMISSION}, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
