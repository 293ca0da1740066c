/** One way in which the same text can be stored. It must leave every other character alone. */
export interface Variant {
  readonly name: string;
  readonly of: (text: string) => string;
}

const crlf = (text: string) => text.replace(/\n/g, '\r\n');
const bom = (text: string) => `\uFEFF${text}`;
const nfd = (text: string) => text.normalize('NFD');

/** How editors of Windows, macOS and Linux store a report. */
export const VARIANTS: readonly Variant[] = [
  { name: 'LF', of: (text) => text },
  { name: 'CRLF', of: crlf },
  { name: 'BOM', of: bom },
  { name: 'BOM and CRLF', of: (text) => bom(crlf(text)) },
  { name: 'NFD', of: nfd },
  { name: 'NFD and CRLF', of: (text) => nfd(crlf(text)) },
];

/** Declares one test for each variant. */
export function inEveryVariant(name: string, test: (as: Variant['of']) => void): void {
  for (const variant of VARIANTS) it(`${name} (${variant.name})`, () => test(variant.of));
}
