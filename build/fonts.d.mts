/** The packages that the fonts of the PDF come from, below `@fontsource`. */
export const fontFamilies: readonly string[];

/** The fonts of the PDF as they ship, by file name. */
export function fontFiles(): Promise<ReadonlyMap<string, Uint8Array>>;
