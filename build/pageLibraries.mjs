// What is known of SVG where HTML is written: no element of it can stand in a page of ours (see
// `core/site/bodySchema.ts`), and it is as long as all of HTML.
export const htmlOnly = {
  name: 'pages-without-svg',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/]property-information[\\/]lib[\\/]svg\.js$/ }, () => ({
      contents: 'export const svg = { normal: {}, property: {} };',
    }));
  },
};
