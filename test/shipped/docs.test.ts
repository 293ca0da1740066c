import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { referencePages } from '../docs/reference.ts';
import { ruleFiles } from '../docs/rules.ts';

const read = (file: string) => readFileSync(file, 'utf8');

/** The Markdown pages of a folder, those of folders below not among them. */
const pagesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, '');

describe('The documents', () => {
  it('say what is defined elsewhere as it is defined', async () => {
    const { RULES_INDEX, rulesIndex } = (await import(
      pathToFileURL(resolve('test/docs/rulesIndex.mjs')).href
    )) as { readonly RULES_INDEX: string; readonly rulesIndex: () => string };
    const index = { file: RULES_INDEX, text: rulesIndex() };
    for (const { file, text } of [index, ...(await ruleFiles()), ...(await referencePages())]) {
      assert.equal(read(file), text, `${file}: run \`npm run docs\``);
    }
  });

  it('tell of every command, setting and rule', async () => {
    const { contributes } = JSON.parse(read('package.json')) as {
      readonly contributes: {
        readonly commands: readonly { readonly command: string; readonly title: string }[];
        readonly menus: { readonly commandPalette: readonly { command: string; when: string }[] };
        readonly configuration: { readonly properties: object };
      };
    };
    const pages = new Map((await referencePages()).map(({ file, text }) => [file, text]));
    const count = (file: string, line: RegExp) => pages.get(file)?.match(line)?.length ?? 0;
    const words = JSON.parse(read('package.nls.json')) as Record<string, string>;
    const hidden = contributes.menus.commandPalette.filter(({ when }) => when === 'false');
    for (const { command, title } of contributes.commands) {
      if (hidden.some((each) => each.command === command)) continue;
      const shown = words[title.slice(1, -1)] ?? title;
      assert.ok(pages.get('docs/en/commands.md')?.includes(`\n| ${shown} | palette`), shown);
    }
    const settings = Object.keys(contributes.configuration.properties);
    assert.equal(count('docs/en/settings.md', /^## /gm), settings.length);
    assert.ok(count('docs/regles.md', /\(problems\/[\w-]+\.md\)/g) >= 25);
    assert.match(pages.get('docs/commandes.md') ?? '', /^\| Nouveau rapport \| palette, .*Réal/m);
    assert.ok(![...pages.values()].some((text) => text.includes('%')));
  });

  const pages = [...pagesIn('.'), ...pagesIn('docs'), ...pagesIn('docs/en')];

  it('lead to what is there', () => {
    for (const page of pages.filter((each) => each !== 'THIRD_PARTY_NOTICES.md')) {
      for (const [, address = ''] of withoutCode(read(page)).matchAll(/\]\(([^)\s#]+)[^)]*\)/g)) {
        if (/^[a-z]+:/.test(address)) continue;
        assert.ok(existsSync(join(dirname(page), decodeURI(address))), `${page}: ${address}`);
      }
    }
  });

  it('lead to as many pages in both languages', () => {
    const linked = (readme: string) =>
      [...read(readme).matchAll(/\]\((docs\/[^)]+)\)/g)].map(([, page = '']) => page);
    const [french, english] = [linked('README.md'), linked('README.en.md')];
    assert.ok(french.length >= 9);
    assert.equal(english.length, french.length);
    assert.ok(english.every((page) => /^docs\/(?:en\/|.*\.en\.md$)/.test(page)));
  });

  it('are typeset as French is', () => {
    const french = [...read('README.md').matchAll(/\]\((docs\/[\w-]+\.md)\)/g)];
    for (const page of ['README.md', ...french.map(([, page = '']) => page)]) {
      const words = withoutCode(read(page)).replace(/\]\([^)]*\)|https?:\S+|^\|[-|]+$/gm, '');
      assert.doesNotMatch(words, / [:;!?»]|« |'|\.\.\./, page);
    }
  });
});
