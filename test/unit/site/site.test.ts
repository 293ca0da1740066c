import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addressesIn, brokenLinks, head, siteSource, writtenSite } from '../support/sites.ts';

describe('The site of a portfolio', () => {
  it('has a page for each réalisation and each competency, and drafts stay out', () => {
    const { pages } = writtenSite(
      siteSource({
        'a.md': head('Un'),
        'b.md': head('Deux', 'brouillon: true\n'),
        'c.md': `${head('Trois')}[deux](b.md)\n`,
      }),
    );
    const names = [...pages.keys()].filter((path) => path.startsWith('realisations/'));
    assert.deepEqual(names.sort(), ['realisations/trois.html', 'realisations/un.html']);
    assert.equal([...pages.keys()].filter((path) => path.startsWith('competences/')).length, 14);
    for (const [path, page] of pages) assert.doesNotMatch(page, /Deux/, path);
  });

  it('shows the number and the school only where the profile says so, on no page more', () => {
    const profile = 'nom: DURAND\nprenom: Léa\nnumero: "0123"\ncentre: Lycée X\noption: SLAM\n';
    const site = (more: string) =>
      writtenSite(siteSource({ 'portfolio.yaml': profile + more, 'a.md': head('Un') })).pages;
    const asked = site('publier: [numero, centre]\n').get('index.html') ?? '';
    assert.match(asked, /DURAND Léa[\s\S]*Lycée X[\s\S]*0123/);
    for (const [path, page] of site('')) assert.doesNotMatch(page, /0123|Lycée/, path);
  });

  it('follows links between texts, to headings, files and folders above', () => {
    const { pages, copies, remarks } = writtenSite(
      siteSource({
        'x/a.md': `${head('Un')}# Bilan\n\n[b](../b.md#le-détail) [c](c.md) [moi](a.md#bilan) [n](#néant) ![p](p%20q.png)\n`,
        'b.md': `${head('Deux')}## Le détail\n`,
        'x/c.md': '# Procédure\n\n[retour](a.md) [d](../d/é.txt) [boucle](c.md)\n',
        'd/e\u0301.txt': '',
        'x/p q.png': '',
      }),
    );
    const page = pages.get('realisations/un.html') ?? '';
    for (const address of ['deux.html#le-detail', '../documents/procedure.html', '#bilan'])
      assert.ok(addressesIn(page).includes(address), address);
    assert.deepEqual([...copies.keys()], ['fichiers/d/e.txt', 'fichiers/x/p-q.png']);
    assert.deepEqual(remarks, [{ kind: 'noPlace', uri: 'file:///p/x/a.md', target: '#néant' }]);
  });

  it('names what it does not have, and copies nothing from outside', () => {
    const { pages, copies, remarks } = writtenSite(
      siteSource({
        'a.md': `${head('Un', 'productions: ["[x](../../x.pdf)", "[z](file:///etc/passwd)"]\n')}[y](perdu.pdf) ![w](https://exemple.fr/p.png) [c](C:\\\\x) [e](%2e%2e/%2e%2e/e)\n`,
      }),
    );
    assert.equal(copies.size, 0);
    assert.deepEqual(remarks.map(({ kind, target }) => [kind, target]).sort(), [
      ['elsewhere', '../../e'],
      ['elsewhere', '../../x.pdf'],
      ['elsewhere', 'C:\\x'],
      ['elsewhere', 'file:///etc/passwd'],
      ['missing', 'perdu.pdf'],
      ['picture', 'https://exemple.fr/p.png'],
    ]);
    for (const page of pages.values()) assert.doesNotMatch(page, /passwd"|exemple\.fr\/p/);
  });

  it('is the same whatever the order in which files are read', () => {
    const files = { 'a.md': head('Même'), 'b.md': head('Même'), 'c.md': head('même') };
    const turned = Object.fromEntries(Object.entries(files).reverse());
    const one = writtenSite(siteSource(files)).pages;
    assert.deepEqual([...writtenSite(siteSource(turned)).pages], [...one]);
    assert.ok(one.has('realisations/meme-3.html'));
  });

  it('asks for nothing from elsewhere and runs nothing', () => {
    const { pages } = writtenSite(siteSource({ 'a.md': head('<script>x</script>') }));
    for (const [path, page] of pages) {
      if (!path.endsWith('.html')) continue;
      assert.match(page, /content="default-src 'none'; style-src 'self'; img-src 'self'/);
      assert.doesNotMatch(page, /<(?:script|iframe|object|embed|form|style|base)\b/i, path);
    }
  });

  const word = fc.constantFrom('é', 'CON', 'a:b', '../', '#x', '日本', '<b>', '"', ' ', '%', 'A');
  const title = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(''));
  const link = fc.constantFrom(
    'b.md',
    './a.md#x',
    '../x',
    'c d.md',
    '#x',
    'f.txt',
    '%',
    'a.md?x#y',
  );
  const body = fc
    .array(link, { maxLength: 4 })
    .map((links) => links.map((each) => `# x\n\n[l](<${each}>) ![p](<${each}>)\n`).join('\n'));

  it('leads nowhere that is not there, whatever titles and links are', () => {
    fc.assert(
      fc.property(title, title, body, body, (one, two, first, second) => {
        const files = {
          'a.md': head(one) + first,
          'b.md': head(two) + second,
          'c d.md': first,
          'f.txt': '',
        };
        assert.deepEqual(brokenLinks(writtenSite(siteSource(files))), []);
      }),
      { numRuns: 30 },
    );
  });
});
