import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { sourceFiles } from './sourceFiles.ts';

const NOT_PURE = new Set(['vscode', ...builtinModules]);

async function bundleOf(entries: readonly string[]): Promise<Metafile> {
  const { common } = (await import(pathToFileURL(resolve('esbuild.mjs')).href)) as {
    common: BuildOptions;
  };
  const { metafile } = await build({
    ...common,
    stdin: {
      contents: entries
        .map((path) => `export * as _${path.replace(/\W/g, '_')} from './${path}';`)
        .join('\n'),
      resolveDir: '.',
    },
    sourcemap: false,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
  });
  return metafile;
}

describe('the engine', () => {
  const engine = sourceFiles('src/core');

  it('is bundled with nothing left outside: no editor, no Node, no DOM module', async () => {
    const { inputs, outputs } = await bundleOf(engine.map(({ path }) => path));
    assert.ok(engine.length > 50);
    for (const { path } of engine) assert.ok(inputs[path], path);
    const imports = Object.values(outputs).flatMap((output) => output.imports);
    assert.deepEqual(
      imports.filter(({ external }) => external),
      [],
    );
  });

  it('names no module that is not pure', () => {
    for (const { path, text } of engine) {
      for (const [, name = ''] of text.matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/g)) {
        assert.ok(!NOT_PURE.has(name) && !name.startsWith('node:'), `${path} imports ${name}`);
        assert.ok(!name.includes('/vscode/'), `${path} imports the shell: ${name}`);
      }
    }
  });
});

it('only the shell names the editor', () => {
  const naming = sourceFiles('src').filter(({ text }) => text.includes("from 'vscode'"));
  assert.ok(naming.length > 0);
  for (const { path } of naming) assert.ok(path.startsWith('src/vscode/'), path);
});

it('only the program for a terminal names Node, and it names no editor', () => {
  const named = /\bfrom '(node:[^']+)'|\bimport\('(node:[^']+)'\)/;
  const naming = sourceFiles('src').filter(({ text }) => named.test(text));
  assert.ok(naming.length > 0);
  for (const { path } of naming) assert.ok(path.startsWith('src/cli/'), path);
  const program = sourceFiles('src/cli');
  for (const { path, text } of program) assert.doesNotMatch(text, /from '[^']*vscode[^']*'/, path);
});
