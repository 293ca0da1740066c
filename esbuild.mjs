// One build for every bundle: the extension for Node and for the browser, and the test suites.
// `node esbuild.mjs` builds the extension; `--tests` adds the suites, `--bench` what is measured; `--watch`
// rebuilds on change.
import { build, context, transform } from 'esbuild';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

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

/** The PDF writer brings decoders for fonts (WOFF2) and pictures (PNG) that the table has none of. */
const noDecoders = {
  name: 'pdf-without-decoders',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/](?:brotli[\\/]decompress|png-js[\\/].*)\.js$/ }, () => ({
      contents: "export default () => { throw new Error('This decoder is not bundled.'); };",
    }));
    // Nor a cipher, for which tables would be worked out whenever the writer is loaded.
    onLoad({ filter: /node_modules[\\/]@noble[\\/]ciphers[\\/](?:esm[\\/])?aes\.js$/ }, () => ({
      contents:
        "const none = () => { throw new Error('No cipher is bundled.'); }; export { none as cbc, none as ecb };",
    }));
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
    fflate: './node_modules/fflate/esm/browser.js',
    pdfkit: './node_modules/pdfkit/js/pdfkit.browser.mjs',
    fontkit: './node_modules/fontkit/dist/browser-module.mjs',
  },
  plugins: [splitterOnly, noDecoders],
};

const extension = {
  ...common,
  entryPoints: ['src/extension.ts'],
  external: ['vscode'],
  format: 'cjs',
  plugins: [...common.plugins, vscodeOnce],
};

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
    const options = {
      ...{ minify, target, format: 'cjs', platform: 'node' },
      ...{ sourcemap: sourcemap && 'external', supported: { 'dynamic-import': false } },
    };
    const asCommonJs = async ({ path, text }) => {
      const { code, map } = await transform(text, { ...options, sourcefile: path });
      if (!sourcemap) return [fileOf(path, code)];
      const link = `//# sourceMappingURL=${basename(path)}.map\n`;
      return [fileOf(path, code + link), fileOf(`${path}.map`, map)];
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
    plugins: [...extension.plugins, splitForNode],
    write: false,
  },
  web: { ...extension, outfile: 'dist/web/extension.js', platform: 'browser' },
};

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

/** The suites of one folder of `test/`, with `/` on every system. */
const suites = (folder) =>
  readdirSync(`test/${folder}`, { recursive: true })
    .map((name) => `test/${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts'));

const nodeModules = {
  ...common,
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  platform: 'node',
  splitting: true,
  banner: {
    js: "import { createRequire as _createRequire } from 'node:module'; const require = _createRequire(import.meta.url);",
  },
};

/**
 * The suites that Node runs alone, the engine inside them bundled as it ships: `unit` is pure and in
 * memory, `formats` reads tables back with other programs' readers, `growth` measures what size
 * costs, `shipped` looks at what goes into the package.
 */
export const plainSuites = ['unit', 'formats', 'growth', 'shipped'];

/** The bundles of one of them. */
export const plainTests = (folder) => ({
  ...nodeModules,
  entryPoints: suites(folder),
  outdir: `out/${folder}`,
  // Libraries of the tests alone run as they are, untouched by what the bundles above define.
  external: [
    'mocha',
    'fast-check',
    'shiki',
    'exceljs',
    '@e965/xlsx',
    'esbuild',
    'typescript',
    '@libpdf/core',
  ],
});

/** The UI tests drive a browser from a Node process. */
export const uiTests = () => ({
  ...nodeModules,
  entryPoints: suites('ui'),
  outdir: 'out/ui',
  packages: 'external',
});

/** The extension that lends the UI tests a drive that answers when it likes. */
export const heldFiles = () => ({
  ...extension,
  entryPoints: ['test/ui/heldFiles/extension.ts'],
  outfile: 'out/heldFiles/extension.js',
  platform: 'node',
});

/** `npm test`, `npm start`, `npm run evaluate` and `npm run bench` themselves, and what they share. */
export const tools = () => ({
  ...nodeModules,
  entryPoints: [
    'runner/main',
    'demo/main',
    'evaluation/main',
    'mocha/child',
    'notices/main',
    'soak/main',
    'fuzz/main',
    'fuzz/round',
    'bench/main',
    'bench/work/reference',
  ].map((name) => `test/${name}.ts`),
  outbase: 'test',
  outdir: 'out/tools',
  packages: 'external',
});

/** `import('suites:host')` means every suite of test/host. */
const suitesOfFolder = {
  name: 'suites-of-folder',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^suites:/ }, ({ path }) => ({ path: path.slice(7), namespace: 'suites' }));
    onLoad({ filter: /.*/, namespace: 'suites' }, ({ path: folder }) => ({
      contents: suites(folder)
        .map((name) => `import './${name}';`)
        .join('\n'),
      resolveDir: process.cwd(),
    }));
  },
};

const insideCode = {
  ...extension,
  define: { ...common.define, TEST_GREP: JSON.stringify(process.env['TEST_GREP'] ?? '') },
  plugins: [...extension.plugins, suitesOfFolder],
};

/** The suites that run in VS Code's Node extension host. */
export const hostTests = () => ({
  ...insideCode,
  entryPoints: ['test/host/run.ts'],
  outfile: 'out/host/run.js',
  platform: 'node',
  external: ['vscode', 'mocha'],
});

/** What `npm run bench` measures: the engine as it ships, and the extension inside VS Code. */
export const benchmarks = () => [
  { ...nodeModules, entryPoints: ['test/bench/work/engine.ts'], outdir: 'out/bench' },
  {
    ...extension,
    entryPoints: ['test/bench/host/run.ts'],
    outfile: 'out/bench/host.js',
    platform: 'node',
  },
];

/** The day of use that `npm run soak` drives inside VS Code. */
export const soak = () => ({
  ...extension,
  entryPoints: ['test/soak/host.ts'],
  outfile: 'out/soak/host.js',
  platform: 'node',
});

/** The suites that run in VS Code's web-worker extension host, with mocha's browser build. */
export const webTests = () => ({
  ...insideCode,
  entryPoints: ['test/web/run.ts'],
  outfile: 'out/web/run.js',
  platform: 'browser',
  // mocha's browser build takes `module.exports` for itself: ours comes last.
  format: 'iife',
  globalName: 'suites',
  footer: { js: 'module.exports = suites;' },
  alias: { ...common.alias, 'node:assert/strict': './test/web/assert.ts' },
  inject: ['./test/web/process.ts'],
  define: { ...insideCode.define, global: 'globalThis' },
});

/** The fonts of the PDF, by family. */
export const fonts = {
  arimo: ['arimo-latin-400-normal', 'arimo-latin-700-normal', 'arimo-latin-700-italic'],
  'dejavu-sans': ['dejavu-sans-latin-400-normal'],
};

/** Puts them beside the bundles, with their licences. */
function copyFonts() {
  for (const [family, names] of Object.entries(fonts)) {
    const from = `node_modules/@fontsource/${family}`;
    for (const name of names) cpSync(`${from}/files/${name}.woff`, `dist/fonts/${name}.woff`);
    cpSync(`${from}/LICENSE`, `dist/fonts/LICENSE-${family}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = (name) => process.argv.includes(`--${name}`);
  copyFonts();
  const finish = asked('production') ? { minify: true, sourcemap: false } : {};
  rmSync(bundles.node.outdir, { recursive: true, force: true }); // parts are named by what is in them
  const wanted = Object.values(bundles).map((options) => ({
    ...options,
    ...finish,
    plugins: [...options.plugins, written],
  }));
  if (asked('tests')) {
    [...plainSuites, 'host', 'web', 'ui'].forEach((it) =>
      rmSync(`out/${it}`, { recursive: true, force: true }),
    );
    wanted.push(...plainSuites.map(plainTests), hostTests(), webTests(), uiTests(), heldFiles());
  }
  if (asked('bench')) wanted.push(...benchmarks());
  if (asked('soak')) wanted.push(soak());
  if (asked('watch')) {
    const watching = await Promise.all(wanted.map((options) => context(options)));
    await Promise.all(watching.map((it) => it.watch()));
  } else {
    // esbuild has printed what is wrong: its stack would say no more.
    await Promise.all(wanted.map((options) => build(options))).catch(() => (process.exitCode = 1));
  }
}
