import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutLinks } from '../../../src/messages/withoutLinks.ts';

/** What VS Code makes a link of in a message, title or not, any address. */
const LINK = /\[[^\]]+\]\([^)\s]+(?: ["'].+?["'])?\)/;

describe('A message', () => {
  it('holds no link, and the same words', () => {
    for (const name of [
      '[Réparer](command:workbench.action.terminal.new).xlsx',
      '[a](https://example.org "title")',
      '[[a](command:b)](command:c)',
      '[a](FILE:///etc/passwd)',
    ]) {
      assert.match(name, LINK);
      const said = withoutLinks(name);
      assert.doesNotMatch(said, LINK);
      assert.equal(said.replaceAll('\u2060', ''), name);
    }
  });

  it('stays as it is where nothing is a link', () => {
    assert.equal(withoutLinks('Rapport [1] (2).md'), 'Rapport [1] (2).md');
  });

  it('holds no link whatever it is made of', () => {
    const part = fc.constantFrom('[', ']', '(', ')', 'command:x', 'https://', ' ', 'é', '\u2060');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        assert.doesNotMatch(withoutLinks(parts.join('')), LINK);
      }),
    );
  });
});
