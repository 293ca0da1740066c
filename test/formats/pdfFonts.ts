import { readFileSync } from 'node:fs';
import type { FontFiles } from '../../src/core/table/pdf/formFonts.ts';

function font(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`node_modules/@fontsource/${name}.woff`));
}

/** The fonts of the PDF, as they ship. */
export const fonts: FontFiles = {
  regular: font('arimo/files/arimo-latin-400-normal'),
  bold: font('arimo/files/arimo-latin-700-normal'),
  boldItalic: font('arimo/files/arimo-latin-700-italic'),
  fallback: font('dejavu-sans/files/dejavu-sans-latin-400-normal'),
};
