import assert from 'node:assert/strict';
import { bodyHtml } from '../../../src/core/site/bodyHtml.ts';
import { readSiteText } from '../../../src/core/site/readTexts.ts';
import { addressesIn } from '../support/sites.ts';

const SAME = { link: (url: string) => url, picture: (url: string) => url };
const NONE = { link: () => undefined, picture: () => undefined };

function body(markdown: string, addresses: typeof SAME | typeof NONE = SAME, title = 'Titre') {
  return bodyHtml(readSiteText('file:///p/r.md', markdown), title, addresses).text;
}

describe('The body of a page', () => {
  it('has headings in steps of one below the title, which it does not say again', () => {
    const html = body('# Titre\n\n## A\n\n#### B\n\n# C\n\n###\n\n### D\n');
    assert.deepEqual(html.match(/<h\d[^>]*>[^<]*/g), [
      '<h2 id="a">A',
      '<h3 id="b">B',
      '<h2 id="c">C',
      '<h3 id="d">D',
    ]);
  });

  it('shows HTML as it is written, and leaves comments out', () => {
    const html = body('<div onclick="x()">a</div>\n\nb <b>c</b> <!-- d -->\n\n<!-- e -->\n');
    assert.equal(
      html.trim(),
      '<p>&#x3C;div onclick="x()">a&#x3C;/div></p>\n<p>b &#x3C;b>c&#x3C;/b> </p>'.replaceAll(
        '&#x3C;',
        '&lt;',
      ),
    );
  });

  it('makes words of links and pictures that lead nowhere', () => {
    assert.equal(
      body('[a](x.md) ![b](c.png)', NONE).trim(),
      '<p><span>a</span> <span>b</span></p>',
    );
  });

  it('gives every link words', () => {
    assert.equal(
      body('[](https://exemple.fr)').trim(),
      '<p><a href="https://exemple.fr">https://exemple.fr</a></p>',
    );
  });

  it('says what is ticked, in words too', () => {
    const html = body('- [x] fait\n- [ ] à faire\n');
    assert.match(html, /aria-label="Fait\u00a0:">☑<\/span> fait/);
    assert.match(html, /aria-label="À faire\u00a0:">☐<\/span> à faire/);
  });

  it('keeps the places of headings that are called as notes are', () => {
    const html = body('## Note\n\n## Note 2\n\n[x](#note-2) y[^1] z[^2]\n\n[^1]: a\n[^2]: b\n');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, ids.join());
    assert.match(html, /<h2 id="note-2">Note 2/);
    for (const [, id] of html.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(id), id);
  });

  it('colours CSS by its form', () => {
    const html = body(
      '```css\n@media (width > 1px) { a:hover { color: #fff; margin: 0 auto } }\n```\n',
    );
    for (const [scope, word] of [
      ['keyword', '@media'],
      ['attribute', 'color'],
      ['number', '#fff'],
      ['attribute', 'margin'],
    ])
      assert.ok(html.includes(`<span class="hljs-${scope}">${word}</span>`), word);
    assert.doesNotMatch(html, /attribute">a</);
  });

  it('colours code of a language that it knows, in a bounded time', () => {
    assert.match(body('```bash\necho "$x" # y\n```\n'), /<span class="hljs-string">/);
    for (const name of ['javascript', 'js', 'typescript', 'ts']) {
      assert.match(
        body(`\`\`\`${name}\nconst a = 1;\n\`\`\`\n`),
        /<span class="hljs-keyword">const/,
        name,
      );
    }
    assert.doesNotMatch(body('```klingon\nx\n```\n'), /class/);
    const long = `\`\`\`js\n${'let x = 1;\n'.repeat(5_000)}\`\`\`\n`;
    assert.doesNotMatch(body(long), /hljs/);
  });

  it('names tables, their columns and their frames', () => {
    const html = body('| a | |\n|--:|---|\n| 1 | 2 |\n');
    assert.match(html, /<section class="cadre" tabindex="0" aria-label="Tableau 1"><table>/);
    assert.match(html, /<th scope="col" class="right">a<\/th>\s*<td><\/td>/);
  });

  it('numbers notes, whatever they are called', () => {
    const html = body('a[^é"x] b[^2]\n\n[^é"x]: un\n[^2]: deux\n');
    assert.match(html, /<h2 id="footnote-label">Notes<\/h2>/);
    for (const address of addressesIn(html)) {
      assert.match(address, /^#note(?:-\d)?$/);
      assert.ok(html.includes(`id="${address.slice(1)}"`), address);
    }
  });
});
