import { readEntry } from '../../../src/core/portfolio/readEntry.ts';
import assert from 'node:assert/strict';
import { splitFrontMatter } from '../../../src/core/report/frontMatter.ts';
import { SISR } from '../support/reports.ts';

declare global {
  var portfolioSioTrap: string | undefined;
}

/** What a header does when something runs it. */
const TRAP = "globalThis.portfolioSioTrap = 'a header ran'";

const LANGUAGES = [
  ...[
    'js',
    'JS',
    'Js',
    'javascript',
    'JavaScript',
    'coffee',
    'coffeescript',
    'cson',
    'json',
    'JSON',
  ],
  ...[
    'toml',
    'yaml',
    'yml',
    'eval',
    'constructor',
    '__proto__',
    'toString',
    ' js',
    '\tjs',
    'js ',
    ' ',
  ],
];

describe('a header runs no code', () => {
  beforeEach(() => {
    globalThis.portfolioSioTrap = undefined;
  });
  afterEach(() => assert.equal(globalThis.portfolioSioTrap, undefined));

  it('though the trap works where it is sprung', () => {
    // eslint-disable-next-line no-eval -- proves that the other tests would see it
    (0, eval)(TRAP);
    assert.equal(globalThis.portfolioSioTrap, 'a header ran');
    globalThis.portfolioSioTrap = undefined;
  });

  for (const language of LANGUAGES) {
    for (const [name, eol] of Object.entries({ LF: '\n', CRLF: '\r\n' })) {
      it(`---${JSON.stringify(language).slice(1, -1)} (${name})`, () => {
        for (const code of [
          TRAP,
          `({ competences: ["B1.1"], x: (${TRAP}) })`,
          `!!js/function '${TRAP}'`,
        ]) {
          for (const start of ['', '\uFEFF']) {
            const text = [`${start}---${language}`, code, 'competences: [B1.1]', '---', ''].join(
              eol,
            );
            const split = splitFrontMatter(text);
            if (language.trim() !== '') assert.equal(split, undefined);
            readEntry('file:///r.md', text, SISR);
          }
        }
      });
    }
  }

  it('by tags of YAML', () => {
    for (const tag of [
      '!!js/function',
      '!!js/undefined',
      '!!python/object',
      '!<tag:yaml.org,2002:js>',
    ]) {
      const text = `---\ncompetences: [B1.1]\nx: ${tag} "${TRAP}"\n---\n`;
      assert.equal(readEntry('file:///r.md', text, SISR)?.mentions.length, 1);
    }
  });
});
