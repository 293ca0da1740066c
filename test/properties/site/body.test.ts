import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bodyHtml } from '../../../src/core/site/bodyHtml.ts';
import { readSiteText } from '../../../src/core/site/readTexts.ts';
import { anyText } from '../../unit/support/arbitraries.ts';
import { addressesIn } from '../../unit/support/sites.ts';

const ELEMENT =
  /^(?:h[2-6]|p|blockquote|hr|br|pre|code|a|img|em|strong|del|sup|ul|ol|li|span|section|table|thead|tbody|tr|th|td)$/;
const evil = fc.constantFrom(
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))'],
  ...['![x](data:image/svg+xml,<svg/onload=alert(1)>)', '<a href="file:///etc/passwd">x</a>'],
  ...[
    '[x]: vbscript:x\n\n[x]',
    '<javascript:alert(1)>',
    '| a |\n|---|\n| <b> |',
    '[^1]\n\n[^1]: <i>',
  ],
  ...[
    '```html\n<script>\n```',
    '- [x] <input>',
    '# <h1 id="contenu">',
    '**',
    '\u0000\u0007\uD800',
    '&lt;&#0;',
  ],
);

const SAME = { link: (url: string) => url, picture: (url: string) => url };

function body(markdown: string) {
  return bodyHtml(readSiteText('file:///p/r.md', markdown), 'Titre', SAME).text;
}

describe('The body of a page', () => {
  it('holds nothing but what the schema names, whatever a report says', () => {
    const parts = fc.array(fc.oneof(evil, anyText), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, (written) => {
        const html = body(written.join('\n\n'));
        for (const [tag, name = ''] of html.matchAll(/<\/?([a-z\d]+)[^>]*>/g)) {
          assert.match(name, ELEMENT, tag);
          assert.doesNotMatch(tag.replace(/"[^"]*"/g, '""'), /\s(?:on\w+|style|srcdoc)\b/i, tag);
        }
        for (const address of addressesIn(html)) {
          assert.doesNotMatch(address, /^\s*(?:javascript|vbscript|data|file):/i);
        }
        // eslint-disable-next-line no-control-regex -- what a page must not hold
        assert.doesNotMatch(html, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
      }),
    );
  });
});
