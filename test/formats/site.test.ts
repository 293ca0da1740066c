import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate';
import { brokenLinks, type WrittenSite } from '../unit/support/sites.ts';
import { oddSite, sampleSite } from './sampleSite.ts';

/** What a validator finds in the pages of a site, each as a sentence. */
async function faultsIn({ pages }: WrittenSite): Promise<string[]> {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
  const found: string[] = [];
  for (const [path, page] of pages) {
    if (!path.endsWith('.html')) continue;
    // eslint-disable-next-line no-await-in-loop -- one validator
    const { results } = await validator.validateString(page);
    for (const { line, ruleId, message } of results.flatMap(({ messages }) => messages))
      found.push(`${path}:${line} ${ruleId}: ${message}`);
  }
  return found;
}

describe('The published pages', function () {
  for (const [name, make] of [
    ['the sample', sampleSite],
    ['an odd portfolio', oddSite],
  ] as const) {
    describe(`of ${name}`, () => {
      let site: WrittenSite;
      before(() => {
        site = make();
      });

      it('are valid HTML', async () => {
        assert.ok(site.pages.size > 20);
        assert.deepEqual(await faultsIn(site), []);
      });

      it('lead nowhere that is not there', () => assert.deepEqual(brokenLinks(site), []));
    });
  }

  it('would be found wrong by the validator if they were', async () => {
    const pages = new Map([['x.html', '<p><div id="a" id="a"></p><img src="x">']]);
    assert.ok((await faultsIn({ pages, copies: new Map(), remarks: [] })).length > 2);
  });
});
