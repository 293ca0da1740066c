import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutIntoBlocks, isInCode } from '../../../src/core/report/blocks.ts';
import { readBody } from '../../../src/core/report/readBody.ts';
import { joined, runs } from '../support/arbitraries.ts';
import { codesOfBody, codesOfWhole } from '../support/wholeBody.ts';
import { withCursor } from '../support/marked.ts';
import { VARIANTS } from '../support/variants.ts';

/** The blocks of a body, one string each. */
const blocks = (text: string) =>
  cutIntoBlocks(text, 0).map(({ start, end }) => text.slice(start, end));

/** A body that is expected to be cut where it says ✂; what is between ✄ is left out. */
function cuts(source: string): void {
  for (const { name, of } of VARIANTS.filter(({ name }) => !name.includes('BOM'))) {
    it(`${source} (${name})`, () => {
      const kept = of(source.split('✄').length % 2 === 0 ? `${source}✄` : source)
        .replace(/✄[^✄]*✄/g, '✂')
        .split('✂')
        .filter((part) => part !== '');
      assert.deepEqual(blocks(of(source).replace(/[✂✄]/g, '')), kept);
    });
  }
}

describe('cutIntoBlocks', () => {
  describe('cuts where nothing can be open', () => {
    cuts('Un\nDeux\n\n✂Trois\n');
    cuts('Un\n✂# Titre\nDeux\n✂## Autre\n');
    cuts('- un\n\n  suite\n\n✂- deux\n');
    cuts('1. un\n\n   ```\n   code\n\n   code\n   ```\n\n✂2. deux\n');
    cuts('- un\n  ```\n  code\n  ```\n- deux\n\n✂Fin');
    cuts('> un\n> ```\n> code\n\n✂Fin');
    cuts('    code\n\n    code\n\n✂Fin');
    cuts('<div>\n# pas un titre\n</div>\n\n✂Fin');
  });

  describe('leaves fences and comments out', () => {
    cuts('Un\n✄```sh\n# code\n\n- [x] B1.1\n```\n✄Deux\n');
    cuts('Un\n\n✄~~~\n```\n\nx\n~~~~  \n✄- deux\n');
    cuts('Un\n✄````\n```\n````\n✄Deux');
    cuts('Un\n✄```\nsans fin\n\n# code');
    cuts('Un\n✄<!--\n\n# commentaire\n```\n-->\n✄Deux\n');
    cuts('Un\n<!-- une ligne -->\nDeux\n\n✂Trois');
    cuts('✄```\n  ```\n✄```` a `b\nUn\n\n✂Deux');
    cuts('``` \u2028`\nUn\n\n✂Deux');
  });

  describe('stays whole in doubt', () => {
    for (const text of [
      'Un\n\n   ```\n   code\n   ```\n\nDeux',
      '- un\nsuite paresseuse\n  ```\n\n# code\n',
      'Un\n2. deux\n   ```\n\n# code\n',
      '<pre>\n\n# Titre\n</pre>\n\nDeux',
      '<div>\n```\n</div>\n\n# Titre\n\n```\n',
      '<!-->\n\n# Titre\n',
      '<?php\n\n# x\n?>\n',
      'Un\r```\n\n# code\n\n```',
      '* * *\n  ```\n\n# code\n  ```\n',
      '  ```    \n\n# code\n',
    ]) {
      it(JSON.stringify(text), () => assert.deepEqual(blocks(text), [text]));
    }
  });

  it('starts where the body does', () => {
    assert.deepEqual(cutIntoBlocks('---\n---\nUn\n\nDeux', 8), [
      { start: 8, end: 12 },
      { start: 12, end: 16 },
    ]);
    assert.deepEqual(cutIntoBlocks('---\n---\n', 8), []);
  });

  it('cuts no further than it is asked to', () => {
    const text = 'Un\n\nDeux\n\n```\nx\n```\nTrois\n\nQuatre\n\n<pre>\n';
    const upTo = (last: number) =>
      cutIntoBlocks(text, 0, last).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(upTo(-1), []);
    assert.deepEqual(upTo(text.indexOf('Un')), ['Un\n\n']);
    for (const last of ['Deux', '```', 'x']) {
      assert.deepEqual(upTo(text.indexOf(last)), ['Un\n\n', 'Deux\n\n']);
    }
    assert.deepEqual(upTo(text.indexOf('Trois')), ['Un\n\n', 'Deux\n\n', 'Trois\n\n']);
    assert.deepEqual(upTo(text.length), [text], 'only there is a doubt');
  });
});

/** What bodies are made of: everything that opens, closes, continues or interrupts something. */
const markdownText = joined(
  [
    ...['\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\n   \n'],
    ...['B1.1 ', 'B1.2.1', ' B3.5 A ', 'texte ', 'texte\n', '\nB1.3\n', '\n\nB1.4\n'],
    ...['# ', '\n# ', '\n## B1.5\n', '\n#\n', '#x', '\n===\n', '\n---\n', '\n***\n', '\n- - -\n'],
    ...[
      '- ',
      '\n- ',
      '\n* ',
      '\n+ ',
      '\n1. ',
      '\n2. ',
      '\n12) ',
      '\n-\n',
      '\n-   ',
      '\n-     ',
      '-\t',
    ],
    ...['\n  ', '\n   ', '\n    ', '\n     ', '\n\t', '  ', '    ', '\n  - ', '\n > ', '\n   1. '],
    ...['> ', '\n> ', '\n>', '\n> - ', '>> '],
    ...[
      '[x] ',
      '[ ] ',
      '[X] ',
      '- [x] ',
      '\n- [x] B1.1',
      '\n- [ ] B1.2',
      '\n  - [x] B1.3',
      '1. [x] ',
    ],
    ...[
      '```',
      '\n```\n',
      '\n```sh\n',
      '\n  ```\n',
      '\n   ```\n',
      '\n    ```\n',
      '\n- ```\n',
      '\n> ```\n',
    ],
    ...['~~~', '\n~~~\n', '\n````\n', '\n  ~~~\n', '`', '``', '` B1.6 `', '``` a`b\n'],
    ...[
      '<div>',
      '\n<div>\n',
      '\n</div>\n',
      '\n<!-- ',
      ' -->',
      '\n-->\n',
      '<!-->',
      '<b>B1.1</b>',
      '\n<b>\n',
    ],
    ...[
      '\n<pre>\n',
      '</pre>',
      '\n<script>\n',
      '\n<? ',
      '?>',
      '\n<!X ',
      '>',
      '\n  <div>\n',
      '\n<img src="B1.1">\n',
    ],
    ...[
      '*',
      '**',
      '_',
      '__',
      '~~',
      '\\',
      '&amp;',
      '|',
      '\n|B1.1|B1.2|\n',
      '\n|-|-|\n',
      '!',
      '(',
      ')',
      '  \n',
    ],
    ...[
      '[B1.1](x)',
      '![B1.2](y)',
      '[lien](B1.3 "B1.4")',
      'https://x.fr/?B1.1 ',
      '<https://x/B1.1>',
    ],
    ...['*a*B1.1', 'B1.1*a*', 'B1.1_a_', '~~B1.2~~', '**B1.1**.2', 'é', '😀', '\u00a0', '\u2028'],
  ],
  25,
);

/** Links whose address is defined in another block are the one thing that is read otherwise. */
const DEFINITION = /\][:[]/;

/**
 * micromark takes a list that does not start at 1, or with an empty item, behind indented code for a
 * paragraph; we do not.
 */
const LATE_LIST = /^(?: {4}|[ >]*\t)[^]*^[ \t]*(?:\d+[.)]|[-*+][ \t]*$)/m;

const comparable = markdownText.filter((text) => !DEFINITION.test(text) && !LATE_LIST.test(text));

describe('a body read in blocks', () => {
  it('names the codes that remark finds in the whole', () => {
    fc.assert(
      fc.property(comparable, (text) => {
        const body = readBody(text, 0);
        assert.deepEqual(body.unread, []);
        assert.deepEqual(codesOfBody(body), codesOfWhole(text));
      }),
      { numRuns: runs(300) },
    );
  });

  it('gives blocks that follow one another inside the text, and reads only what it has', () => {
    fc.assert(
      fc.property(markdownText, fc.nat(20), (text, from) => {
        const start = Math.min(from, text.length);
        let at = start;
        for (const block of cutIntoBlocks(text, start)) {
          assert.ok(at <= block.start && block.start < block.end && block.end <= text.length);
          at = block.end;
        }
        const { tasks, prose } = readBody(text, start);
        for (const { source, span } of [...prose, ...tasks, ...tasks.flatMap((t) => t.prose)]) {
          assert.ok(start <= span.start && span.start <= span.end && span.end <= text.length);
          assert.equal(source, text.slice(span.start, span.end));
        }
      }),
    );
  });
});

describe('isInCode', () => {
  const says = (source: string, expected: boolean) =>
    it(source, () => {
      const { text, offset } = withCursor(source);
      assert.equal(isInCode(text, 0, offset), expected);
    });
  says('|- [x] B1.1', false);
  says('```\n|- [x] B1.1\n```', true);
  says('```\nx\n```\n|- [x] B1.1', false);
  says('<!--\n|- [x] B1.1\n-->', true);
  says('1. un\n   ```\n|   - [x] B1.1\n   ```', true);
  says('1. un\n   ```\n   x\n   ```\n|   - [x] B1.1', false);
  says('- ```\n|  - [x] B1.1\n', true);
  says('Un\n\n|', false);
});
