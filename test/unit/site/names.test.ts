import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPeriod } from '../../../src/core/report/period.ts';
import { periodInWords } from '../../../src/core/site/periodInWords.ts';
import { copiedName, slugOf, UniqueNames } from '../../../src/core/site/slugs.ts';
import { anyText } from '../support/arbitraries.ts';

describe('slugOf', () => {
  const cases: readonly [string, string][] = [
    ['Mise en place d’un serveur GLPI', 'mise-en-place-d-un-serveur-glpi'],
    ['Cœur d’été : B1.1', 'coeur-d-ete-b1-1'],
    ['e\u0301te\u0301', 'ete'],
    ['CON', 'con-page'],
    ['a:b', 'a-b'],
    ['../..', 'page'],
    ['日本', 'page'],
    ['', 'page'],
    [
      'Création d’un domaine Active Directory et de stratégies de groupe pour la classe',
      'creation-d-un-domaine-active-directory-et-de-strategies-de',
    ],
  ];
  for (const [title, slug] of cases) {
    it(`makes ${slug} of ${JSON.stringify(title)}`, () =>
      assert.equal(slugOf(title, 'page'), slug));
  }

  it('is a name that every system and every address takes as it is', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        assert.match(slugOf(title, 'page'), /^[a-z\d]+(?:-[a-z\d]+)*$/);
        assert.ok(slugOf(title, 'page').length < 70);
        assert.doesNotMatch(slugOf(title, 'page'), /^(?:con|prn|aux|nul|com\d|lpt\d)$/);
      }),
    );
  });
});

describe('copiedName', () => {
  it('keeps folders and endings, and gives no two files one name', () => {
    const names = new UniqueNames();
    const paths = ['docs/Plan réseau.PDF', 'docs/plan_reseau.pdf', 'NUL/aux.txt', 'sans'];
    assert.deepEqual(
      paths.map((path) => copiedName(path, names)),
      ['docs/plan-reseau.pdf', 'docs/plan-reseau-2.pdf', 'nul-dossier/aux-fichier.txt', 'sans'],
    );
  });
});

describe('periodInWords', () => {
  const cases: readonly [string, string][] = [
    ['13/01/26 au 07/02/26', 'du 13 janvier au 7 février 2026'],
    ['13/01/26 au 17/01/26', 'du 13 au 17 janvier 2026'],
    ['01/12/25 au 07/02/26', 'du 1er décembre 2025 au 7 février 2026'],
    ['13/01/26', 'le 13 janvier 2026'],
    ['janvier 2026', 'janvier 2026'],
    ['octobre à décembre 2025', 'd’octobre à décembre 2025'],
    ['novembre 2025 à janvier 2026', 'de novembre 2025 à janvier 2026'],
    ['2025-2026', '2025-2026'],
    ['2026', '2026'],
    ['depuis le 13/01/26', 'depuis le 13 janvier 2026'],
    ['depuis janvier 2026', 'depuis janvier 2026'],
    ['jusqu’au 07/02/26', 'jusqu’au 7 février 2026'],
  ];
  for (const [written, words] of cases) {
    it(`says ${words}`, () => {
      const period = readPeriod(written);
      assert.ok(period);
      assert.equal(periodInWords(period), words);
    });
  }
});
