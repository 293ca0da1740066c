// The extension for Node and for the browser: `--production` makes it small, `--watch` rebuilds on change.
// What tests and tools are built of is in `test/tools/bundles.mjs`, from the same options.
import { build, context, transform } from 'esbuild';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fontFamilies, fontFiles } from './build/fonts.mjs';
import { pagesOnly } from './build/pageLibraries.mjs';
import { tableOnly, trueTypeOnly } from './build/pdfLibraries.mjs';

/** gray-matter is our splitter only: none of its engines (one of them evaluates code) is bundled. */
const splitterOnly = {
  name: 'gray-matter-as-splitter-only',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
      contents: 'module.exports = {};',
    }));
    onResolve({ filter: /^fs$/ }, ({ importer }) =>
      /gray-matter/.test(importer) ? { path: 'fs', namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Else each of some eighty modules would copy VS Code’s whole interface when the extension starts. */
const vscodeOnce = {
  name: 'vscode-once',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'vscode'
        ? { path: 'vscode', external: true }
        : { path: 'vscode', namespace: 'vscode' },
    );
    onLoad({ filter: /.*/, namespace: 'vscode' }, () => ({ contents: "export * from 'vscode';" }));
  },
};

/** Options that every bundle shares, so that what is tested is what is shipped. */
export const common = {
  bundle: true,
  sourcemap: true,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  conditions: ['worker'], // remark's browser build would ask for `document`
  mainFields: ['module', 'main'],
  define: {
    'Buffer.from': 'String', // gray-matter's only use of Buffer: a copy of the text
    'import.meta.url': '"file:///"', // the PDF writer asks where a colour profile is, and we use none
  },
  // One build of these everywhere: the one that needs neither Node nor a page. Node’s of fflate looks
  // for its workers while VS Code waits for the extension to start.
  alias: {
    yaml: './node_modules/yaml/browser/index.js',
    fflate: './node_modules/fflate/esm/browser.js',
    pdfkit: './node_modules/pdfkit/js/pdfkit.browser.mjs',
  },
  plugins: [splitterOnly, tableOnly, trueTypeOnly, pagesOnly],
};

/** The options of the extension, for suites that run inside VS Code as well. */
export const extension = {
  ...common,
  entryPoints: { extension: 'src/vscode/extension.ts' },
  external: ['vscode'],
  format: 'cjs',
  plugins: [...common.plugins, vscodeOnce],
};

/**
 * What few texts need, by the names of their parts: whatever imports one of them, it is compiled when
 * something of it is first used. `import defer` will say so in the language one day; esbuild does not
 * bundle it yet.
 */
const DEFERRED = {
  yamlHeader: resolve('src/core/report/yamlHeader.ts'),
  yamlPairs: resolve('src/core/text/yamlPairs.ts'),
  parseBlock: resolve('src/core/report/parseBlock.ts'),
};

/** Makes each of them a part of its own, which others are asked to load. */
const deferredParts = {
  name: 'deferred-parts',
  setup({ initialOptions, onResolve }) {
    initialOptions.entryPoints = { ...initialOptions.entryPoints, ...DEFERRED };
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) => {
      const file = resolve(resolveDir, path);
      const name = Object.keys(DEFERRED).find((each) => DEFERRED[each] === file);
      if (!name || kind === 'entry-point') return undefined;
      return { path: `./${name}.js`, external: true, sideEffects: false };
    });
  },
};

/** Where a part is asked for. */
const LOADED = new RegExp(`\\brequire\\("\\./(?:${Object.keys(DEFERRED).join('|')})\\.js"\\)`, 'g');

/** Loads such a part with the first of its names that is used; no line of the code moves. */
const deferred = (code) =>
  code.replace(LOADED, (part) => `new Proxy({},{get:(_,name)=>${part}[name]})`);

/**
 * A part as the others take it, themselves alone: esbuild writes its exports once more for whoever looks
 * for a module of another kind, with half a kilobyte of helpers in each of two hundred parts.
 */
const plainExports = (code) =>
  code
    .replace(/^module\.exports = __toCommonJS\((\w+)\);$/m, 'module.exports = $1;')
    .replace(/__toESM\((require\("\.\/[^"]+"\))\)/g, '$1');

/**
 * esbuild splits ES modules only, and VS Code loads extensions with `require`: each part is made a
 * CommonJS module. What is imported with `import()` is then compiled when it is asked for.
 */
const splitForNode = {
  name: 'split-for-node',
  setup({ initialOptions, onEnd }) {
    const { minify = false, sourcemap = false, target } = initialOptions;
    Object.assign(initialOptions, { format: 'esm', splitting: true });
    if (sourcemap) initialOptions.sourcemap = 'inline'; // or the maps of both would be of one step only
    const options = { target, format: 'cjs', platform: 'neutral' };
    const whole = { sourcemap: sourcemap && 'external', supported: { 'dynamic-import': false } };
    const asCommonJs = async ({ path, text }) => {
      const made = await transform(text, { ...options, ...whole, sourcefile: path });
      const plain = plainExports(made.code);
      const small = { ...options, minify, treeShaking: true };
      const code = deferred(minify ? (await transform(plain, small)).code : plain);
      if (!sourcemap) return [fileOf(path, code)];
      const link = `//# sourceMappingURL=${basename(path)}.map\n`;
      return [fileOf(path, code + link), fileOf(`${path}.map`, made.map)];
    };
    onEnd(async (result) => {
      result.outputFiles = (await Promise.all((result.outputFiles ?? []).map(asCommonJs))).flat();
    });
  },
};

/** A file as esbuild gives it. */
const fileOf = (path, text) => ({ path, text, contents: Buffer.from(text) });

export const bundles = {
  node: {
    ...extension,
    outdir: 'dist/node',
    chunkNames: '[name]-[hash]',
    platform: 'node',
    plugins: [...extension.plugins, deferredParts, splitForNode],
    write: false,
  },
  web: { ...extension, outfile: 'dist/web/extension.js', platform: 'browser' },
};

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The fonts of the PDF in the file itself, by name, each in base64. */
const fontsInside = {
  name: 'fonts-inside',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^fonts:pdf$/ }, ({ path }) => ({ path, namespace: 'fonts' }));
    onLoad({ filter: /.*/, namespace: 'fonts' }, async () => {
      const texts = [...(await fontFiles())].map(([name, bytes]) => [
        name,
        Buffer.from(bytes).toString('base64'),
      ]);
      return { contents: JSON.stringify(Object.fromEntries(texts)), loader: 'json' };
    });
  },
};

/** Where the program for a terminal is put. */
const PROGRAM = 'dist/cli/portfolio-sio.mjs';

/** Runs a part when it is asked for; what is none is a module of Node. */
const LOADER = `const node = createRequire(import.meta.url);
const made = new Map();
const load = (name) => {
  const part = name.replace('./', '');
  if (!Object.hasOwn(parts, part)) return node(name);
  const known = made.get(part);
  if (known) return known.exports;
  const module = { exports: {} };
  made.set(part, module);
  compileFunction(parts[part], ['require', 'module', 'exports'], { filename: part })(load, module, module.exports);
  return module.exports;
};
load('main.js');
`;

/**
 * All parts in one file, each as a text: Node compiles what it runs alone, however much there is. As
 * code, what nobody asks for would take longer to read through than Node takes to start.
 */
const inOneFile = {
  name: 'in-one-file',
  setup({ onEnd }) {
    onEnd(({ outputFiles = [] }) => {
      const parts = outputFiles.map(({ path, text }) => [basename(path), text]);
      const code = [
        '#!/usr/bin/env node',
        "import { createRequire } from 'node:module';",
        "import { compileFunction } from 'node:vm';",
        `const parts = ${JSON.stringify(Object.fromEntries(parts))};`,
        LOADER,
      ].join('\n');
      mkdirSync(dirname(PROGRAM), { recursive: true });
      writeFileSync(PROGRAM, code);
      chmodSync(PROGRAM, 0o755);
    });
  },
};

/** The program for a terminal, always small: what it takes to start is compiled each time. */
export const program = {
  ...common,
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist/cli',
  chunkNames: '[name]-[hash]',
  platform: 'node',
  minify: true,
  sourcemap: false,
  loader: { '.css': 'text' },
  plugins: [...common.plugins, fontsInside, deferredParts, splitForNode],
  define: {
    ...common.define,
    'Buffer.from': 'Buffer.from', // gray-matter has the true one here
    VERSION: JSON.stringify(version),
  },
  write: false,
};

/** Builds the program into one file. */
export const buildProgram = () => build({ ...program, plugins: [...program.plugins, inOneFile] });

/** Writes what a build has left in memory. */
const written = {
  name: 'written',
  setup({ onEnd }) {
    onEnd(({ outputFiles = [] }) => {
      for (const { path, contents } of outputFiles) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, contents);
      }
    });
  },
};

/** Puts the fonts of the PDF beside the bundles, with their licences. */
async function writeFonts() {
  mkdirSync('dist/fonts', { recursive: true });
  for (const family of fontFamilies) {
    cpSync(`node_modules/@fontsource/${family}/LICENSE`, `dist/fonts/LICENSE-${family}`);
  }
  for (const [name, bytes] of await fontFiles()) writeFileSync(`dist/fonts/${name}`, bytes);
}

/** Builds the extension into `dist/`, with its fonts beside it. */
export async function buildExtension({ production = false, watch = false } = {}) {
  await writeFonts();
  rmSync(bundles.node.outdir, { recursive: true, force: true }); // parts are named by what is in them
  const finish = production ? { minify: true, sourcemap: false } : {};
  const wanted = Object.values(bundles).map((options) => ({
    ...options,
    ...finish,
    plugins: [...options.plugins, written],
  }));
  if (!watch) return Promise.all(wanted.map((options) => build(options)));
  const watching = await Promise.all(wanted.map((options) => context(options)));
  return Promise.all(watching.map((it) => it.watch()));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = (name) => process.argv.includes(`--${name}`);
  const options = { production: asked('production'), watch: asked('watch') };
  // esbuild has printed what is wrong: its stack would say no more.
  await Promise.all([buildExtension(options), buildProgram()]).catch(() => (process.exitCode = 1));
}
