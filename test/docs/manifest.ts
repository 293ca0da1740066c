import { readFile } from 'node:fs/promises';

/** A language that the pages are written in. */
export type Language = 'fr' | 'en';

/** A setting, as the manifest defines it. */
export interface Setting {
  readonly type: string | readonly string[];
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly markdownDescription?: string;
  readonly description?: string;
  /** The parts of a setting that is an object. */
  readonly properties?: Readonly<Record<string, { readonly description: string }>>;
}

export interface MenuItem {
  readonly command?: string;
  readonly when?: string;
}

/** What the manifest contributes, as far as the pages tell of it. */
export interface Contributions {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  readonly views: Readonly<
    Record<string, readonly { readonly id: string; readonly name: string }[]>
  >;
  readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
}

/** The manifest with the words of one language in it. */
export async function readContributions(language: Language): Promise<Contributions> {
  const words = JSON.parse(
    await readFile(language === 'fr' ? 'package.nls.fr.json' : 'package.nls.json', 'utf8'),
  ) as Record<string, string>;
  const text = await readFile('package.json', 'utf8');
  const { contributes } = JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string'
      ? value.replace(/^%(.+)%$/, (whole, key: string) => words[key] ?? whole)
      : value,
  ) as { readonly contributes: Contributions };
  return contributes;
}
