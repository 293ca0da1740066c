// The libraries of the pages without what no page of ours has a use for; what is bundled is shipped twice.

/** The signs that are written as references: the writer asks for no others. */
const NAMED = { nbsp: '\u00a0', lt: '<', gt: '>', amp: '&', quot: '"' };

const WITHOUT = {
  // No element of SVG can stand in a page (see `core/site/bodySchema.ts`), and it is as long as all of HTML.
  'property-information/lib/svg.js': 'export const svg = { normal: {}, property: {} };',
  'character-entities-html4/index.js': `export const characterEntitiesHtml4 = ${JSON.stringify(NAMED)};`,
  'character-entities-legacy/index.js': 'export const characterEntitiesLegacy = [];',
};

export const pagesOnly = {
  name: 'libraries-of-pages-only',
  setup({ onLoad }) {
    for (const [path, contents] of Object.entries(WITHOUT)) {
      const filter = new RegExp(`node_modules[\\\\/]${path.replaceAll('/', '[\\\\/]')}$`);
      onLoad({ filter }, () => ({ contents }));
    }
  },
};
