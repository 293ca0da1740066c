// What tests and tools are built of: `node test/tools/bundles.mjs unit host` builds what these stages
// run, and nothing else.
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildExtension, buildProgram, common, extension } from '../../esbuild.mjs';

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
 * Suites that Node runs alone, the engine inside them bundled as it ships: `unit` is pure and in
 * memory, `properties` as well, with whole reports that fast-check makes, `formats` reads tables back
 * with other programs' readers, `growth` measures what size costs, `shipped` looks at what goes into
 * the package, `cli` runs the program for a terminal.
 */
const plainTests = (folder) => ({
  ...nodeModules,
  entryPoints: suites(folder),
  outdir: `out/${folder}`,
  // Libraries of the tests alone run as they are, untouched by what the bundles above define.
  external: [
    'mocha',
    'fast-check',
    'exceljs',
    'mammoth',
    'html-validate',
    '@e965/xlsx',
    'esbuild',
    'typescript',
    '@libpdf/core',
    'subset-font',
    'ajv',
    'ajv-draft-04',
    'ajv-formats',
    '@modelcontextprotocol/sdk',
  ],
});

/** What drives a browser from a Node process: the UI tests, and what takes the pictures of the docs. */
const browserDrivers = (folder, entryPoints) => ({
  ...nodeModules,
  entryPoints,
  outdir: `out/${folder}`,
  packages: 'external',
});

/** The extension that lends the UI tests a drive that answers when it likes. */
const heldFiles = () => ({
  ...extension,
  entryPoints: ['test/ui/heldFiles/extension.ts'],
  outfile: 'out/heldFiles/extension.js',
  platform: 'node',
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

const insideCode = (grep) => ({
  ...extension,
  define: { ...common.define, TEST_GREP: JSON.stringify(grep) },
  plugins: [...extension.plugins, suitesOfFolder],
});

/** The suites that run in VS Code's Node extension host. */
const hostTests = (grep) => ({
  ...insideCode(grep),
  entryPoints: ['test/host/run.ts'],
  outfile: 'out/host/run.js',
  platform: 'node',
  external: ['vscode', 'mocha', 'mammoth'],
});

/** The suites that run in VS Code's web-worker extension host, with mocha's browser build. */
const webTests = (grep) => ({
  ...insideCode(grep),
  entryPoints: ['test/web/run.ts'],
  outfile: 'out/web/run.js',
  platform: 'browser',
  // mocha's browser build takes `module.exports` for itself: ours comes last.
  format: 'iife',
  globalName: 'suites',
  footer: { js: 'module.exports = suites;' },
  alias: { ...common.alias, 'node:assert/strict': './test/web/assert.ts' },
  inject: ['./test/web/process.ts'],
  define: { ...insideCode(grep).define, global: 'globalThis' },
});

/** What `npm run bench` measures: the engine as it ships, and the extension inside VS Code. */
const benchmarks = () => [
  { ...nodeModules, entryPoints: ['test/bench/work/engine.ts'], outdir: 'out/bench' },
  {
    ...extension,
    entryPoints: {
      host: 'test/bench/host/run.ts',
      opening: 'test/bench/host/opening.ts',
      foreign: 'test/bench/host/foreign.ts',
    },
    outdir: 'out/bench',
    platform: 'node',
  },
];

/** The day of use that `npm run soak` drives inside VS Code. */
const soak = () => ({
  ...extension,
  entryPoints: ['test/soak/host.ts'],
  outfile: 'out/soak/host.js',
  platform: 'node',
});

/** What `npm run pictures` shows. */
const SCENES = ['looks', 'readme', 'walkthrough'].map((name) => `test/pictures/${name}.ts`);

/** The bundles of everything that can be run. */
const BUNDLES = {
  unit: () => [plainTests('unit')],
  properties: () => [plainTests('properties')],
  formats: () => [plainTests('formats')],
  growth: () => [plainTests('growth')],
  shipped: () => [plainTests('shipped')],
  cli: () => [plainTests('cli')],
  host: (grep) => [hostTests(grep)],
  web: (grep) => [webTests(grep)],
  ui: () => [browserDrivers('ui', suites('ui')), heldFiles()],
  pictures: () => [browserDrivers('pictures', SCENES)],
  bench: benchmarks,
  soak: () => [soak()],
};
/** What of it runs the extension, which is built with it. */
const NEEDS_EXTENSION = new Set(['host', 'web', 'ui', 'pictures', 'bench', 'soak']);

/**
 * Builds what is named, and nothing else. Suites that run inside VS Code keep the tests whose titles
 * match `grep`, a regular expression; the others are told of it when they are run. With `TEST_VSIX`
 * they run that package and the program in `dist/cli`, and neither is built.
 */
async function buildNamed(names, grep) {
  const wanted = names.filter((name) => name in BUNDLES);
  for (const name of wanted) rmSync(`out/${name}`, { recursive: true, force: true });
  const building = wanted.flatMap((name) => BUNDLES[name](grep)).map((options) => build(options));
  if (process.env.TEST_VSIX) rmSync('out/packed', { recursive: true, force: true });
  else if (wanted.some((name) => NEEDS_EXTENSION.has(name))) {
    building.push(buildExtension({ production: wanted.includes('bench') })); // it measures what ships
  }
  if (wanted.includes('cli') && !process.env.TEST_VSIX) building.push(buildProgram());
  await Promise.all(building);
}

/** Builds `npm test`, `npm start` and the other tools themselves, and what they share. */
export async function buildTools() {
  await build({
    ...nodeModules,
    entryPoints: [
      'runner/main',
      'demo/main',
      'docs/main',
      'evaluation/main',
      'mocha/child',
      'notices/main',
      'schemas/main',
      'pictures/main',
      'release/main',
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
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // esbuild has printed what is wrong: its stack would say no more.
  await buildNamed(process.argv.slice(2), process.env['TEST_GREP'] ?? '').catch(
    () => (process.exitCode = 1),
  );
}
