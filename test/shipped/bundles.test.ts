import assert from 'node:assert/strict';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions, type OutputFile } from 'esbuild';

/** All that the bundles may ask of the machine that they run on: names of paths, no files. */
const MODULES = ['vscode', 'buffer', 'node:path', 'node:process', 'node:url', 'process'];

/** The ways to the network, and to another program, that Node and browsers have. */
const WAYS_OUT =
  /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|child_process|RTCPeerConnection/;

type BundleName = 'node' | 'web';

async function filesOf(
  name: BundleName,
  options: BuildOptions = {},
): Promise<readonly OutputFile[]> {
  const { bundles } = (await import(pathToFileURL(resolve('esbuild.mjs')).href)) as {
    readonly bundles: Readonly<Record<string, BuildOptions>>;
  };
  const own = bundles[name];
  assert.ok(own);
  const { outputFiles } = await build({
    ...{ ...own, ...options },
    ...{ sourcemap: false, write: false as const },
  });
  return outputFiles;
}

/** Each bundle, and something of what it is for. */
const BUNDLES: readonly (readonly [BundleName, readonly string[]])[] = [
  ['node', ['competencesMobilisees', '%PDF-']],
  ['web', ['competencesMobilisees', '%PDF-']],
];

for (const [name, content] of BUNDLES) {
  describe(`What is shipped as “${name}”`, function () {
    this.timeout(20_000);

    let files: readonly OutputFile[];
    let code: string;
    before(async () => {
      files = await filesOf(name, { minifyWhitespace: true }); // comments name modules as well
      code = files.map(({ text }) => text).join('\n');
      for (const part of content) assert.ok(code.includes(part), `it holds ${part}`);
    });

    it('knows no way out', () => {
      assert.doesNotMatch(code, WAYS_OUT);
      const asked = [...code.matchAll(/\b(?:_*require\d*|import)\(\s*["']([^"']+)["']/g)];
      const modules = new Set(asked.map(([, module]) => String(module)));
      assert.ok(modules.has('vscode'));
      const own = new Set(files.map(({ path }) => `./${basename(path)}`));
      assert.deepEqual(
        [...modules].filter((module) => !MODULES.includes(module) && !own.has(module)),
        [],
      );
    });

    it('evaluates no text', () => {
      assert.doesNotMatch(code, /\beval\s*\(|\beval\)\s*\(|new Function\b|\bFunction\(/);
    });
  });
}

/** Characters that are compiled in some 20 ms. */
const AT_ONCE = 300_000;

describe('What Node loads when the extension starts', function () {
  this.timeout(20_000);

  it('comes in parts, of which none takes long to compile', async () => {
    const files = await filesOf('node');
    const texts = new Map(files.map(({ path, text }) => [basename(path), text]));
    const askedBy = (name: string, text: string | undefined) => {
      assert.ok(text !== undefined, name);
      return [...text.matchAll(/\brequire\("\.\/([^"]+)"\)/g)].map(([, part = '']) => part);
    };
    const loaded = new Set<string>();
    /** How many characters are compiled at once when a part is asked for, the parts that it needs with it. */
    const load = (name: string): number => {
      if (loaded.has(name)) return 0;
      loaded.add(name);
      const text = texts.get(name);
      // What a part imports later is loaded when somebody asks for it.
      const needed = askedBy(name, text?.replaceAll(/=> __toESM\d*\(require\([^)]*\)\)/g, ''));
      return needed.reduce((sum, each) => sum + load(each), text?.length ?? 0);
    };
    assert.ok(load('extension.js') < AT_ONCE);
    // What the entry imports later is loaded in turns, one import after the other.
    const [, ...imports] = texts.get('extension.js')?.split('=> __toESM') ?? [];
    const turns = imports.flatMap((text) => {
      const [name = ''] = askedBy('extension.js', text);
      return [[name, load(name)] as const];
    });
    assert.ok(turns.length > 5);
    for (const [name, length] of turns) {
      assert.ok(length > 0 && length < AT_ONCE, `${name}: ${length}`);
    }
    const pdf = [...texts.keys()].find((name) => name.startsWith('tablePdf'));
    assert.ok(pdf !== undefined && !loaded.has(pdf));
  });
});
