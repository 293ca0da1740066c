// The libraries of the PDF without what the table has no use for: three quarters of the font engine,
// for one, which would be shipped twice.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { transform } from 'esbuild';

/** The PDF writer reads pictures (PNG) and breaks lines, which the table does by the widths of its form. */
export const tableOnly = {
  name: 'pdf-of-a-table-only',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/](?:png-js|linebreak)[\\/].*\.m?js$/ }, () => ({
      contents: "export default () => { throw new Error('This is not bundled.'); };",
    }));
    // Nor a cipher, for which tables would be worked out whenever the writer is loaded.
    onLoad({ filter: /node_modules[\\/]@noble[\\/]ciphers[\\/](?:esm[\\/])?aes\.js$/ }, () => ({
      contents:
        "const none = () => { throw new Error('No cipher is bundled.'); }; export { none as cbc, none as ecb };",
    }));
  },
};

/** Kinds of font files that we have none of: none is ever recognised. */
const OTHER_FILES = ['WOFFFont', 'WOFF2Font', 'TrueTypeCollection', 'DFont'];

/** What fonts with TrueType outlines, of scripts that need no reordering, never ask for. */
const UNUSED = [
  ...['aat/AATLayoutEngine', 'cff/CFFFont', 'subset/CFFSubset'],
  ...['CFFGlyph', 'COLRGlyph', 'SBIXGlyph', 'GlyphVariationProcessor'].map((it) => `glyph/${it}`),
  ...['Arabic', 'Hangul', 'Indic', 'Universal'].map((it) => `opentype/shapers/${it}Shaper`),
  // Tables of other outlines, pictures, colours, variations, and of Apple's own layout.
  ...[
    'VORG',
    'EBLC',
    'sbix',
    'COLR',
    'CPAL',
    'BASE',
    'JSTF',
    'HVAR',
    'DSIG',
    'hdmx',
    'LTSH',
    'PCLT',
  ],
  ...['VDMX', 'avar', 'bsln', 'feat', 'fvar', 'gvar', 'just', 'morx', 'opbd'],
].map((path) => (path.includes('/') ? path : `tables/${path}`));

/** fontkit from its sources, which can be left out file by file: for TrueType fonts only. */
export const trueTypeOnly = {
  name: 'fontkit-for-truetype',
  setup({ onLoad, onResolve, onEnd }) {
    const left = new Set();
    onResolve({ filter: /^fontkit$/ }, () => ({
      path: resolve('node_modules/fontkit/src/index.js'),
    }));
    onLoad({ filter: /node_modules[\\/]fontkit[\\/]src[\\/].*\.js$/ }, async ({ path }) => {
      const [, file = ''] = /fontkit\/src\/(.*)\.js$/.exec(path.replaceAll('\\', '/')) ?? [];
      if (OTHER_FILES.includes(file)) return { contents: 'export default { probe: () => false };' };
      if (UNUSED.includes(file)) {
        left.add(file);
        return { contents: 'export default undefined;' };
      }
      return { contents: await withoutDecorators(await readFile(path, 'utf8')) };
    });
    onEnd(() => {
      const gone = left.size > 0 ? UNUSED.filter((file) => !left.has(file)) : [];
      return { errors: gone.map((file) => ({ text: `fontkit has no ${file} any more.` })) };
    });
  },
};

/** fontkit is written with decorators as TypeScript had them first. */
async function withoutDecorators(source) {
  const tsconfigRaw = { compilerOptions: { experimentalDecorators: true } };
  return (await transform(source, { loader: 'ts', target: 'es2022', tsconfigRaw })).code;
}
