import type { ShippedPackage } from './packages.ts';

/** Where the notices stand in the project, and in what is shipped. */
export const NOTICES_FILE = 'THIRD_PARTY_NOTICES.md';

const HEAD = `# Third-party notices

Portfolio SIO ships the work of others: the packages below, of which something is in its bundles, and the fonts of the PDF.
\`npm run notices\` writes this file from what the build puts together.
`;

/** The notices as they are shipped: packages with the same terms share their text. */
export function noticesText(packages: readonly ShippedPackage[]): string {
  const byText = new Map<string, ShippedPackage[]>();
  for (const each of packages) byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  const parts = [...byText].map(([text, all]) => {
    const names = all.map(({ name, version, licence }) => `- ${name} ${version} (${licence})`);
    return `${names.join('\n')}\n\n${text.replace(/^/gm, '    ').replace(/[ ]+$/gm, '')}\n`;
  });
  return [HEAD, ...parts].join('\n');
}
