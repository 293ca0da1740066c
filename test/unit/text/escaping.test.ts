import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unlinked } from '../../../src/core/text/escaping.ts';

/** What VS Code makes a link of in messages and questions. */
const LINK = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+(?: (["']).+?\1)?\)/i;

describe('unlinked', () => {
  it('leaves no link, and every letter', () => {
    const text = 'Le fichier « [Réparer](command:workbench.action.quit).xlsx » est illisible.';
    assert.match(text, LINK);
    assert.doesNotMatch(unlinked(text), LINK);
    assert.equal(unlinked(text).replaceAll('\u2060', ''), text);
  });

  it('leaves other texts alone', () => {
    const text = 'Rapport [1] (2026), « a](b » excepté.'.replace('](', '] (');
    assert.equal(unlinked(text), text);
  });

  it('leaves no link in any text', () => {
    const part = fc.constantFrom('[', ']', '(', ')', 'command:a', 'https://b', ' ', '"', 'x');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        assert.doesNotMatch(unlinked(parts.join('')), LINK);
      }),
    );
  });
});
