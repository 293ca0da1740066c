import assert from 'node:assert/strict';
import { createHighlighterCore, createOnigurumaEngine, type HighlighterCore } from 'shiki';
import markdown from 'shiki/langs/markdown.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import theme from 'shiki/themes/dark-plus.mjs';
import grammar from '../../syntaxes/competency-codes.tmLanguage.json' with { type: 'json' };

const SCOPE = 'constant.language.competency-code.portfolio-sio';

describe('The grammar that colours codes', () => {
  let highlighter: HighlighterCore | undefined;
  before(async () => {
    const injection = { ...grammar, name: 'competency-codes', injectTo: ['text.html.markdown'] };
    highlighter = await createHighlighterCore({
      langs: [yaml, markdown, injection],
      themes: [theme],
      engine: createOnigurumaEngine(import('shiki/wasm')),
    });
  });
  after(() => highlighter?.dispose());

  const coloured = (text: string): string[] => {
    assert.ok(highlighter);
    const options = { lang: 'markdown', theme: 'dark-plus', includeExplanation: true } as const;
    const found: string[] = [];
    let open = false;
    for (const { explanation = [] } of highlighter.codeToTokensBase(text, options).flat()) {
      for (const { content, scopes } of explanation) {
        const inside = scopes.some(({ scopeName }) => scopeName === SCOPE);
        if (inside && open) found.push(`${found.pop() ?? ''}${content}`);
        else if (inside) found.push(content);
        open = inside;
      }
    }
    return found;
  };

  const header = (lines: string) => `---\n${lines}\n---\n`;
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'a flow list',
      header('competences: [B1.1.1, b1-C2, "B3.5A.2"]'),
      ['B1.1.1', 'b1-C2', 'B3.5A.2'],
    ],
    ['a block list', header('competences:\n  - B1.1\n  - "B 1.2"'), ['B1.1', 'B 1.2']],
    ['ticked items', '- [x] B1.1.2 fait\n- [ ] **B2.3**\n', ['B1.1.2', 'B2.3']],
    [
      'headings, prose and tables',
      '# B1.1\n\nVoir B1.2.\n\n| B1.3 |\n|---|\n| B1.4 |\n',
      ['B1.1', 'B1.2', 'B1.3', 'B1.4'],
    ],
    ['no code spans and fences', '`B1.1`\n\n```\nB1.2\n```\n\n```yaml\na: B1.3\n```\n', []],
    ['no comments of the header', header('competences: [B1.1] # B1.2'), ['B1.1']],
    ['nothing that is no code', 'B4.1 AB1.1 B1.1x docs/B1.1 B1.1.1.1 1.1 B12\n', []],
  ];
  for (const [name, text, expected] of cases) {
    it(`colours ${name}`, () => assert.deepEqual(coloured(text), expected));
  }
});
