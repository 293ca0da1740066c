import assert from 'node:assert/strict';
import { drawn, extended } from '../support/preview.ts';
import { reportText } from '../support/reports.ts';

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
});
