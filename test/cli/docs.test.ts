import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { portfolioSio } from './program.ts';

/** The pages about the program, by language: they quote its help, which stands in the commands alone. */
const PAGES = { fr: 'docs/cli/README.md', en: 'docs/cli/README.en.md' };
const QUOTED = /^```\n\$ portfolio-sio (.*?)--help\n([^]*?)^```$/gm;

/** `UPDATE=1 npm test -- cli --grep "pages about"` writes what the program says now into the pages. */
const UPDATE = process.env.UPDATE === '1';

describe('The pages about the program', () => {
  for (const [lang, page] of Object.entries(PAGES)) {
    it(`quote the help as it is: ${lang}`, async () => {
      const text = readFileSync(page, 'utf8');
      const quotes = [...text.matchAll(QUOTED)];
      const help = async (command: string) => {
        const args = [...(command === '' ? [] : [command]), '--help', '--lang', lang];
        return (await portfolioSio(args)).stdout;
      };
      const general = await help('');
      const commands = [...general.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name);
      assert.ok(commands.length > 2);
      const names = ['', ...commands];
      const said = new Map(
        await Promise.all(names.map(async (name) => [name, await help(name)] as const)),
      );
      assert.deepEqual(
        quotes.map(([, name = '']) => name.trim()),
        names,
        'each once, in the order of the help',
      );
      const updated = text.replace(QUOTED, (_, name: string) => {
        return `\`\`\`\n$ portfolio-sio ${name}--help\n${said.get(name.trim()) ?? ''}\`\`\``;
      });
      if (UPDATE) writeFileSync(page, updated);
      else assert.equal(text, updated);
    });
  }
});
