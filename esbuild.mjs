// One build for every bundle: the extension for Node and for the browser, and the test suites.
// `node esbuild.mjs` builds the extension; `--tests` adds the suites; `--watch` rebuilds on change.
import { build, context } from 'esbuild';
import { cpSync, readdirSync, rmSync } from 'node:fs';
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
  // One build of the PDF writer everywhere: the one that needs neither Node nor a page.
  alias: {
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
};

export const bundles = {
  node: { ...extension, outfile: 'dist/node/extension.js', platform: 'node' },
  web: { ...extension, outfile: 'dist/web/extension.js', platform: 'browser' },
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

/** The unit tests run as plain Node modules; the engine inside them is bundled as it ships. */
export const unitTests = () => ({
  ...nodeModules,
  entryPoints: suites('unit'),
  outdir: 'out/unit',
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

/** `npm test`, `npm start` and `npm run evaluate` themselves, and what they share. */
export const tools = () => ({
  ...nodeModules,
  entryPoints: ['runner/main', 'demo/main', 'evaluation/main', 'mocha/child'].map(
    (name) => `test/${name}.ts`,
  ),
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
  plugins: [...common.plugins, suitesOfFolder],
};

/** The suites that run in VS Code's Node extension host. */
export const hostTests = () => ({
  ...insideCode,
  entryPoints: ['test/host/run.ts'],
  outfile: 'out/host/run.js',
  platform: 'node',
  external: ['vscode', 'mocha'],
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

/** The fonts of the PDF with their licences, beside the bundles. */
function copyFonts() {
  const fonts = {
    arimo: ['arimo-latin-400-normal', 'arimo-latin-700-normal', 'arimo-latin-700-italic'],
    'dejavu-sans': ['dejavu-sans-latin-400-normal'],
  };
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
  const wanted = [bundles.node, bundles.web].map((options) => ({ ...options, ...finish }));
  if (asked('tests')) {
    ['unit', 'host', 'web', 'ui'].forEach((it) =>
      rmSync(`out/${it}`, { recursive: true, force: true }),
    );
    wanted.push(unitTests(), hostTests(), webTests(), uiTests());
  }
  if (asked('watch')) {
    const watching = await Promise.all(wanted.map((options) => context(options)));
    await Promise.all(watching.map((it) => it.watch()));
  } else {
    // esbuild has printed what is wrong: its stack would say no more.
    await Promise.all(wanted.map((options) => build(options))).catch(() => (process.exitCode = 1));
  }
}
