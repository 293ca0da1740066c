import assert from 'node:assert/strict';
import { readSource, type SiteOwner } from '../../../src/core/site/readSource.ts';
import type { PublishedOnRequest } from '../../../src/core/portfolio/publication.ts';
import { siteParts } from '../support/siteParts.ts';

const FICHE = 'fiche-descriptive-E6-2027-1.docx';
const FILES = {
  'portfolio.yaml': 'nom: ESSAI\nnumero: "0246813579"\noption: SISR\nsession: 2027\n',
  'a.md': '---\nintitule: Un\ncadre: formation\ncompetences: [B1.1.1]\n---\n',
  [FICHE]: '',
};

/** What is listed where the profile comes to allow `then` while the texts are read. */
async function listedWhen(
  first: readonly PublishedOnRequest[],
  then: readonly PublishedOnRequest[],
): Promise<readonly string[]> {
  const [it, parts] = siteParts(FILES);
  let owner: SiteOwner = { ...it, profile: { publish: first } };
  const changing: SiteOwner = {
    candidate: it.candidate,
    portfolio: it.portfolio,
    get profile() {
      return owner.profile;
    },
    get revision() {
      return owner.revision;
    },
  };
  const textOf = (uri: string) => {
    owner = { ...owner, profile: { publish: then }, revision: 1 };
    return parts.textOf(uri);
  };
  const uris = [...it.portfolio.uris()];
  const source = await readSource(changing, { ...parts, textOf }, () => uris);
  assert.equal(source.owner.number !== undefined, then.includes('number'));
  return source.listed;
}

describe('What a site is made of', () => {
  it('is of one moment: fiches with the number that a profile comes to allow', async () => {
    assert.deepEqual(await listedWhen([], ['number']), [FICHE]);
  });

  it('is of one moment: no fiche with a number that a profile comes to hide', async () => {
    assert.deepEqual(await listedWhen(['number'], []), []);
  });
});
