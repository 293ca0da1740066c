import assert from 'node:assert/strict';
import { asOpened } from '../../../src/core/text/lines.ts';

describe('asOpened', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['keeps line feeds', 'a\nb\n', 'a\nb\n'],
    ['keeps the line breaks of Windows', 'a\r\nb\r\n', 'a\r\nb\r\n'],
    ['takes lone returns for line breaks, as VS Code does', 'a\rb\rc', 'a\r\nb\r\nc'],
    ['gives all lines the break of most', 'a\nb\nc\rd', 'a\nb\nc\nd'],
    [
      'gives all lines that of Windows where most hold a return',
      'a\r\nb\rc\nd',
      'a\r\nb\r\nc\r\nd',
    ],
    ['prefers line feeds where they are as many', 'a\r\nb\nc', 'a\nb\nc'],
    ['keeps a text of one line', 'é', 'é'],
  ];
  for (const [name, text, opened] of cases) it(name, () => assert.equal(asOpened(text), opened));
});
