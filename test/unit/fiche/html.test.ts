import assert from 'node:assert/strict';
import { ficheHtml, fichePage } from '../../../src/core/fiche/html/ficheHtml.ts';
import { ficheOf, WHOLE } from './ficheOf.ts';

const WORDS = { missing: 'à compléter', name: (lack: string) => lack };
const none = () => undefined;

describe('the fiche as a page', () => {
  it('shows what is missing where it is missing, by its name', () => {
    const html = ficheHtml(ficheOf('competences: []'), none, WORDS);
    const lacks = [...html.matchAll(/data-lack="(\w+)"/g)].map(([, lack]) => lack);
    assert.deepEqual(lacks, [
      ...['number', 'name', 'candidate', 'exam', 'date', 'organisation', 'title', 'period'],
      ...['place', 'teamwork', 'competencies', 'conditions', 'resources', 'access', 'description'],
    ]);
    assert.ok(!ficheHtml(ficheOf(WHOLE, 'Texte'), none, WORDS).includes('data-lack="place"'));
  });

  it('has no script, no handler and nothing from elsewhere', () => {
    const body = [
      '<script>alert(1)</script><img src=x onerror=alert(1)>\n\n[a](javascript:alert(1))',
      '![b](https://example.org/b.png) ![c](../../c.png) ![d](d.png)\n\n<b onclick="x">e</b>',
      '[f](docs/plan.md) [g](../../../etc)',
    ].join('\n\n');
    const page = fichePage(
      ficheOf(`${WHOLE}\nlieu: "<i>x</i>"`.replace('lieu: Saint-Exemple\n', ''), body),
      (path) => (path === 'stage-2/d.png' ? 'data:image/png;base64,AA==' : undefined),
      'p { color: red } </style>',
    );
    assert.doesNotMatch(page, /<script|<[^>]*\son\w+=|javascript:|src="http|<i>x/);
    assert.ok(page.includes('<img src="data:image/png;base64,AA==" alt="d">'));
    assert.ok(page.includes('[image non reprise\u00a0: b]'));
    assert.ok(page.includes('<a href="stage-2/docs/plan.md">f</a>'));
    assert.ok(page.includes('<a>g</a>'));
  });

  it('has the words of a picture below it where it stands alone, as in Word', () => {
    const captions = (body: string) =>
      [
        ...ficheHtml(ficheOf(WHOLE, body), () => 'data:image/png;base64,AA==').matchAll(
          /<em class="caption">([^<]*)/g,
        ),
      ].map(([, words]) => words);
    const page = ficheHtml(ficheOf(WHOLE, '![a](b.png)'), () => 'data:image/png;base64,AA==');
    assert.ok(page.includes('<p class="picture"><img'));
    assert.deepEqual(captions('![a](b.png "c")\n\n![d](b.png)\n'), ['c', 'd']);
    assert.deepEqual(captions('![a](b.png) e\n\n![](b.png)\n'), []);
  });

  it('has the form’s footnotes, and those of the text', () => {
    const html = ficheHtml(ficheOf(WHOLE, 'Un[^n].\n\n[^n]: La note.\n'), none);
    assert.ok(html.includes('<sup>4</sup> Lien vers la documentation'));
    assert.ok(html.includes('La note.'));
    const marks = ficheHtml(
      ficheOf(WHOLE, '## Contexte\n\nUn[^m].\n\n## Étude\n\nDeux[^n].\n\n[^m]: M.\n\n[^n]: N.\n'),
      none,
    );
    const calls = [...marks.matchAll(/data-footnote-ref[^>]*>([^<]*)</g)].map(([, mark]) => mark);
    assert.deepEqual(calls, ['a', '5'], 'numbers from 1 on are the form’s own');
    assert.ok(marks.includes('<ol type="a">') && marks.includes('<ol start="5">'));
  });
});
