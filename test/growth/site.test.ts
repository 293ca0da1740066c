import assert from 'node:assert/strict';
import { brokenLinks, head, siteSource, writtenSite } from '../unit/support/sites.ts';

describe('The site of a portfolio', () => {
  it('has a page of its own for each of 5,000 reports of one title, every one light', function () {
    const many = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, index) => [`r${index}.md`, head('Même titre')]),
    );
    const { pages } = writtenSite(siteSource(many));
    const own = [...pages.keys()].filter((path) => path.startsWith('realisations/'));
    assert.equal(own.length, 5_000);
    const heavy = [...pages].filter(([, page]) => new TextEncoder().encode(page).length > 60_000);
    assert.deepEqual(
      heavy.map(([path]) => path),
      [],
    );
  });

  it('keeps every page light, however many réalisations there are', function () {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `realisation-${index}.md`,
        head(
          `Mise en place d’un service numéro ${index} pour les utilisateurs de l’établissement`,
          `periode: 04/11/24 au 29/11/24\nproductions: ["[Procédure d’installation](p.md)"]\n`,
        ).replace('[B1.1.1]', '[B1.1.1, B1.1.2, B1.2.1, B1.3.1, B1.4.1, B1.5.1, B2.1.1]'),
      ]),
    );
    const site = writtenSite(siteSource(many));
    for (const [path, page] of site.pages) {
      const bytes = new TextEncoder().encode(page).byteLength;
      assert.ok(bytes < 60_000, `${path}: ${bytes}`);
    }
    assert.deepEqual(brokenLinks(site), []);
  });
});
