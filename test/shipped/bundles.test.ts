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

/** The most characters that are loaded where there is a portfolio, as they are shipped. */
const AT_START = 210_000;
/** How a part says that it loads another later: as esbuild writes `import()` for `require`, or deferred. */
const LATER = /=>\s*(?:[\w$]+\()?require\("\.\/([^"]+)"\)/g;

describe('What Node loads when the extension starts', function () {
  it('is what opens a portfolio, and no more', async () => {
    const files = await filesOf('node', { minify: true });
    const texts = new Map(files.map(({ path, text }) => [basename(path), text]));
    const textOf = (name: string) => {
      const text = texts.get(name);
      assert.ok(text !== undefined, name);
      return text;
    };
    const loaded = new Set<string>();
    /** How many characters are compiled at once when a part is asked for, the parts that it needs with it. */
    const load = (name: string): number => {
      if (loaded.has(name)) return 0;
      loaded.add(name);
      const text = textOf(name);
      const needed = text.replaceAll(LATER, '').matchAll(/\brequire\("\.\/([^"]+)"\)/g);
      return [...needed].reduce((sum, [, each = '']) => sum + load(each), text.length);
    };
    const entry = load('extension.js');
    assert.ok(entry < 20_000, `the entry: ${entry}`);
    // What the entry imports later is loaded where there is a portfolio.
    const [start, ...others] = [...textOf('extension.js').matchAll(LATER)];
    assert.ok(start?.[1] !== undefined && others.length === 0);
    const all = entry + load(start[1]);
    assert.ok(all <= AT_START, `${all}`);
    const deferred = ['yamlHeader', 'yamlPairs', 'parseBlock'];
    const onRequest = ['tablePdf', 'registerWriting', 'newReport', 'publish', 'exportClass'];
    for (const later of [...deferred, ...onRequest]) {
      const part = [...texts.keys()].find((name) => name.startsWith(later));
      assert.ok(part !== undefined && !loaded.has(part), later);
    }
  });
});
