import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { extendPreview } from '../../../src/core/markdownPreview/extendPreview.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import { anyText, joined, runs } from '../support/arbitraries.ts';
import { reportText, SISR, SLAM } from '../support/reports.ts';

const options = { html: true, linkify: true };

/** As VS Code sets it up: front matter is a token of its own, which draws nothing here. */
function engine(): MarkdownIt {
  const md = new MarkdownIt(options);
  md.block.ruler.before('fence', 'front_matter', (state, start, _end, silent) => {
    const end = /^---\n[^]*?\n---(?:\n|$)/.exec(state.src);
    if (start !== 0 || !end || silent) return false;
    state.push('front_matter', '', 0).hidden = true;
    state.line = end[0].trimEnd().split('\n').length;
    return true;
  });
  md.renderer.rules.front_matter = () => '<!--header-->';
  return md;
}

/** The document `slam.md` belongs to a portfolio of that option. */
function extended(): MarkdownIt {
  const referentialOf = (document: unknown) => (document === 'slam.md' ? SLAM : SISR);
  return extendPreview(engine(), { referentialOf, t: english });
}

function drawn(text: string, currentDocument?: string): string {
  const md = extended();
  return md.renderer.render(md.parse(text, {}), md.options, { currentDocument });
}

const inBody = (body: string) => drawn(reportText('competences: []', body));

const GERER = 'Gérer des sauvegardes';

describe('The Markdown preview of a report', () => {
  it('says the official wording of a code', () => {
    assert.equal(
      inBody('Grâce à B1.1.5, tout va.'),
      `<!--header-->\n<p>Grâce à <abbr class="portfolio-sio-code" title="B1.1.5 · ${GERER}">B1.1.5</abbr>, tout va.</p>\n`,
    );
  });

  it('writes it out below a line that begins with the code and does not say it', () => {
    const below = `<span class="portfolio-sio-wording">${GERER}</span>`;
    for (const line of ['B1.1.5', '- B1.1.5 : Borg', '- [x] B1.1.5', '- [ ] **B1.1.5** Borg']) {
      assert.ok(inBody(line).includes(below), line);
    }
    for (const line of [
      `- [x] B1.1.5 gerer des sauvegardes`,
      'Voir B1.1.5',
      '# B1.1.5',
      '| B1.1.5 |\n|-|',
    ])
      assert.ok(!inBody(line).includes('portfolio-sio-wording'), line);
  });

  it('marks what is ticked, by code or by wording', () => {
    const isTicked = (body: string) => inBody(body).includes('portfolio-sio-ticked');
    for (const body of [
      '- [x] B1.1.5',
      '- [X] B1.1.5 et B1.1.1',
      '1. [x] B1.1.5',
      '> - a\n>   - [x] B1.1.5',
      `- [x] ${GERER}`,
      `- [x] ${GERER} : avec Borg`,
    ]) {
      assert.ok(isTicked(body), body);
    }
    for (const body of [
      '- [ ] B1.1.5',
      '[x] B1.1.5',
      '- [x] Acheter du pain',
      '- [x] B9.9',
      'B1.1',
    ])
      assert.ok(!isTicked(body), body);
    assert.ok(inBody('- [ ] B1.1.5').includes('portfolio-sio-open'));
  });

  it('knows the option of the portfolio', () => {
    const text = reportText('competences: []', '- [x] B2.1 : réseau');
    const title = (html: string) => /title="([^"]*)"/.exec(html)?.[1];
    const [sisr, slam] = [drawn(text), drawn(text, 'slam.md')].map(title);
    assert.notEqual(sisr, slam);
    assert.match(drawn(reportText('competences: []', 'B3.5B'), 'sisr.md'), /portfolio-sio-other/);
    assert.match(drawn(reportText('competences: []', 'B3.5B'), 'slam.md'), /sio-code" /);
  });

  it('lists the skills of the header, each once, below the header', () => {
    const html = drawn(reportText('competences: [B1.1.5, b1.1.5, B9.9, C2]', 'Texte\n'));
    assert.equal(html.match(/<li>/g)?.length, 2);
    assert.match(
      html,
      /^<!--header--><details class="portfolio-sio-declared" open>\n<summary>Declared/,
    );
    assert.ok(html.includes(`B1.1.5</abbr> <span class="portfolio-sio-said">${GERER}</span>`));
  });

  it('leaves code, unknown codes and the words of headings alone', () => {
    for (const body of ['`B1.1.5`', '```\nB1.1.5\n```', '    B1.1.5', 'B9.9', 'AB1.1']) {
      assert.ok(!inBody(body).includes('portfolio-sio'), body);
    }
    // VS Code gives a heading the address that its text tokens make.
    const [, , heading] = extended().parse(reportText('competences: []', '## La B1.1.5 ici'), {});
    const words = heading?.children?.map((child) => (child.type === 'text' ? child.content : ''));
    assert.equal(words?.join(''), 'La B1.1.5 ici');
  });

  it('draws any other Markdown as it was', () => {
    const foreign = joined([
      'B1.1.5 ',
      '- [x] ',
      '\n',
      '# ',
      '---\n',
      'title: x\n',
      '`',
      '| ',
      '<b>',
    ]);
    fc.assert(
      fc.property(foreign, (text) => {
        if (/comp|code|skill|tag/i.test(text)) return;
        assert.equal(extended().render(text), engine().render(text));
      }),
      { numRuns: runs(300) },
    );
  });

  it('adds no more than marks, whatever the body', () => {
    const body = joined([
      'B1.1.5',
      ' ',
      '- [x] ',
      '\n',
      '## ',
      '**',
      '[a](b)',
      '<i>',
      '&',
      '"',
      '|',
    ]);
    fc.assert(
      fc.property(fc.oneof(body, anyText), (text) => {
        const report = reportText('competences: []', text);
        const bare = drawn(report)
          .replace(/<span class="portfolio-sio-wording">[^<]*<\/span>/g, '')
          .replace(/<abbr class="portfolio-sio-[^>]*>([^]*?)<\/abbr>/g, '$1');
        const md = engine();
        assert.equal(bare, md.render(report));
      }),
      { numRuns: runs(300) },
    );
  });
});
