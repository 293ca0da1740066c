import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { oddSite, sampleSite } from '../formats/sampleSite.ts';
import type { WrittenSite } from '../unit/support/sites.ts';
import { startBrowser } from '../vscode/chromium.ts';

const AXE = 'node_modules/axe-core/axe.min.js';

/** Pages that differ in what they are made of; of réalisations, the odd ones. */
const isKind = (path: string): boolean =>
  /^[^/]*\.html$|b1-1\.html$|glpi\.html$|con-realisation\.html$|script/.test(path);

interface Axe {
  readonly run: () => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

describe('The published pages in a browser', function () {
  this.timeout(240_000);

  let browser: Browser;
  let folder: string;
  const sites: Readonly<Record<string, WrittenSite>> = { sample: sampleSite(), odd: oddSite() };

  before(async () => {
    browser = await startBrowser();
    folder = await mkdtemp(join(tmpdir(), 'site-'));
    const files = Object.entries(sites).flatMap(([name, { pages }]) =>
      [...pages].map(([path, text]) => [join(folder, name, path), text] as const),
    );
    await Promise.all(
      files.map(async ([path, text]) => {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text);
      }),
    );
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  const pagesOf = (name: string) =>
    [...(sites[name]?.pages.keys() ?? [])].filter((path) => isKind(path));
  const address = (name: string, path: string) => pathToFileURL(join(folder, name, path)).href;

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`keep no one out, ${colorScheme}`, async () => {
      const axe = await readFile(AXE, 'utf8');
      // The policy of the pages lets no script in, not even this one.
      const page = await browser.newPage({ colorScheme, bypassCSP: true });
      const found: string[] = [];
      for (const [name, path] of Object.keys(sites).flatMap((it) =>
        pagesOf(it).map((p) => [it, p] as const),
      )) {
        /* eslint-disable no-await-in-loop -- one page after the other */
        await page.goto(address(name, path));
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          (Reflect.get(globalThis, 'axe') as Axe).run(),
        );
        /* eslint-enable no-await-in-loop */
        found.push(
          ...violations.map(({ id, nodes: [node] }) => `${name}/${path} ${id}: ${node?.html}`),
        );
      }
      await page.close();
      assert.deepEqual(found, []);
    });
  }

  for (const width of [360, 1600]) {
    it(`fit a window of ${width} pixels, with their style sheet and nothing from elsewhere`, async () => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      for (const [name, path] of Object.keys(sites).flatMap((it) =>
        pagesOf(it).map((p) => [it, p] as const),
      )) {
        /* eslint-disable no-await-in-loop -- one page after the other */
        await page.goto(address(name, path));
        const [wide, face] = await page.evaluate(() => {
          const { documentElement, body } = globalThis.document;
          return [documentElement.scrollWidth, getComputedStyle(body).margin];
        });
        if (name === 'sample' && /^(?:index|tableau)|glpi/.test(path))
          await page.screenshot({
            path: join('out', 'screenshots', `site-${width}-${path.replace(/\W/g, '-')}.png`),
          });
        /* eslint-enable no-await-in-loop */
        assert.ok(wide <= width, `${name}/${path}: ${wide}`);
        assert.equal(face, '0px', 'the style sheet is loaded');
      }
      await page.close();
      assert.ok(
        asked.every((url) => url.startsWith(pathToFileURL(folder).href)),
        asked.join(' '),
      );
    });
  }
});
