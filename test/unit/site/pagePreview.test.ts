import assert from 'node:assert/strict';
import { previewPage, type PreviewOf } from '../../../src/core/site/pagePreview.ts';
import { pathOfAddress, relativeAddress } from '../../../src/core/site/html.ts';
import { head, ROOT, siteSource, writtenSite, type PortfolioFiles } from '../support/sites.ts';
import { siteParts } from '../support/siteParts.ts';

const FILES: PortfolioFiles = {
  'a.md': `${head('Un', 'productions: ["[Note](docs/n.txt)"]\n')}\n## Bilan\n\n[deux](x/b.md#le-détail) [p](c.md) ![s](x/s%20t.png) [perdu](z.md)\n\n## Suite\n`,
  'x/b.md': `${head('Deux')}## Le détail\n`,
  'c.md': '# Procédure\n',
  'd.md': `${head('Trois', 'brouillon: true\n')}Texte.\n`,
  'accueil.md': 'Bienvenue.\n',
  'docs/n.txt': '',
  'x/s t.png': '',
};

describe('A page before it is published', () => {
  const [owner, parts] = siteParts(FILES);
  const preview = async (of: PreviewOf) => {
    const page = await previewPage(owner, parts, of, (uri) => `shown:${uri}`);
    assert.ok(page);
    return page;
  };
  const body = (page: string) => /<body[^>]*>\s*([\s\S]*?)\s*<\/body>/.exec(page)?.[1];

  it('is the page that will be published, with the pictures where they are', async () => {
    const { html, path, title } = await preview({ uri: `${ROOT}/a.md` });
    assert.deepEqual([path, title], ['realisations/un.html', 'Un']);
    const published = body(writtenSite(siteSource(FILES)).pages.get(path) ?? '');
    assert.equal(
      html.replace('shown:file:///p/x/s%20t.png', '../fichiers/x/s-t.png'),
      published,
      'but for the picture',
    );
  });

  it('knows what its links stand for', async () => {
    const page = await preview({ uri: `${ROOT}/a.md` });
    assert.deepEqual(page.follow('deux.html#le-detail'), {
      ...{ kind: 'text', uri: `${ROOT}/x/b.md`, line: 5 },
    });
    assert.deepEqual(page.follow('../documents/procedure.html'), {
      ...{ kind: 'text', uri: `${ROOT}/c.md`, line: 0 },
    });
    assert.deepEqual(page.follow('../fichiers/docs/n.txt'), {
      ...{ kind: 'file', uri: `${ROOT}/docs/n.txt` },
    });
    assert.deepEqual(page.follow('../competences/b1-1.html'), {
      ...{ kind: 'page', path: 'competences/b1-1.html' },
    });
    assert.deepEqual(page.follow('../index.html'), { kind: 'page', path: 'index.html' });
    const start = await preview({ path: 'index.html' });
    const [address = ''] = /telechargements[^"]*\.xlsx/.exec(start.html) ?? [];
    assert.deepEqual(start.follow(address), { kind: 'made' });
  });

  it('says what it leads to and the site does not have, and where its headings are', async () => {
    const { remarks, places } = await preview({ uri: `${ROOT}/a.md` });
    assert.deepEqual(remarks, [{ kind: 'missing', uri: `${ROOT}/a.md`, target: 'z.md' }]);
    assert.deepEqual(places, [
      { id: 'bilan', line: 7 },
      { id: 'suite', line: 11 },
    ]);
  });

  it('shows a draft, and says that it is one', async () => {
    const draft = await preview({ uri: `${ROOT}/d.md` });
    assert.ok(draft.isDraft && draft.html.includes('<h1>Trois</h1>'));
    const other = await preview({ path: 'index.html' });
    assert.ok(!other.html.includes('Trois'));
  });

  it('is the start page for its own text, and none for a file that has no page', async () => {
    assert.equal((await preview({ uri: `${ROOT}/accueil.md` })).path, 'index.html');
    assert.equal(
      await previewPage(owner, parts, { uri: `${ROOT}/docs/n.txt` }, (uri) => uri),
      undefined,
    );
    assert.equal(await previewPage(owner, parts, { path: '../x' }, (uri) => uri), undefined);
  });

  it('follows an address back to the path that it was made of', () => {
    for (const from of ['index.html', 'a/b.html', 'a/b/c.html'])
      for (const to of ['index.html', 'a/x.html', 'z/y.html', 'a/b/q.html'])
        assert.equal(pathOfAddress(from, relativeAddress(from, to)), to);
  });
});
