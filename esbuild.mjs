// One build for every bundle: the extension for Node and for the browser, and the test suites.
// `node esbuild.mjs` builds the extension; `--tests` adds the suites; `--watch` rebuilds on change.
import { build, context } from 'esbuild';
import { readdirSync } from 'node:fs';
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

/** Options that every bundle shares, so that what is tested is what is shipped. */
export const common = {
  bundle: true,
  sourcemap: true,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  conditions: ['worker'], // remark's browser build would ask for `document`
  mainFields: ['module', 'main'],
  define: { 'Buffer.from': 'String' }, // gray-matter's only use of Buffer: a copy of the text
  plugins: [splitterOnly],
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

const suite = (folder) =>
  readdirSync(`test/${folder}`, { recursive: true })
    .map((name) => `test/${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts'));

/** The unit tests run as plain Node modules; the engine inside them is bundled as it ships. */
export const unitTests = () => ({
  ...common,
  entryPoints: suite('unit'),
  outdir: 'out/unit',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  platform: 'node',
  splitting: true,
  external: ['mocha', 'fast-check'],
  banner: {
    js: "import { createRequire as _createRequire } from 'node:module'; const require = _createRequire(import.meta.url);",
  },
});

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const production = process.argv.includes('--production');
  const wanted = [bundles.node, bundles.web].map((options) => ({
    ...options,
    minify: production,
    sourcemap: !production,
  }));
  if (process.argv.includes('--tests')) wanted.push(unitTests());
  if (process.argv.includes('--watch')) {
    for (const watching of await Promise.all(wanted.map(context))) await watching.watch();
  } else {
    await Promise.all(wanted.map(build));
  }
}
