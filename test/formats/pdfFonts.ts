import { fontFiles } from '../../build/fonts.mjs';
import type { FontFiles } from '../../src/core/table/fileNames.ts';

const files = await fontFiles();

function font(name: string): Uint8Array {
  const bytes = files.get(`${name}.woff`);
  if (!bytes) throw new Error(`No font is called ${name}.`);
  return new Uint8Array(bytes);
}

/** The fonts of the PDF, as they ship. */
export const fonts: FontFiles = {
  regular: font('arimo-latin-400-normal'),
  bold: font('arimo-latin-700-normal'),
  boldItalic: font('arimo-latin-700-italic'),
  fallback: font('dejavu-sans-latin-400-normal'),
};
