import assert from 'node:assert/strict';
import { classFiles, holdsAny, type Member } from '../../../src/core/site/classSite.ts';
import { planSite } from '../../../src/core/site/readSite.ts';
import { portfolioOf } from '../support/portfolios.ts';
import { addressesIn, siteSource, type PortfolioFiles } from '../support/sites.ts';

const report = (codes: string) =>
  `---\nintitule: Un\ncadre: formation\ncompetences: [${codes}]\n---\n`;

function member(name: string, files: PortfolioFiles): Member {
  const { site, files: pages } = planSite(siteSource(files), '');
  const all = [...pages].map(({ path, text }): [string, () => Promise<Uint8Array>] => [
    path,
    () => Promise.resolve(new TextEncoder().encode(text)),
  ]);
  const candidate = { option: 'SISR', session: 2027 } as const;
  return { name, candidate, site, ready: { files: new Map(all), pages: 1 } };
}

async function startOf(members: readonly Member[]) {
  const files = classFiles(members, 'css', (text) => new TextEncoder().encode(text));
  const bytes = await files.get('index.html')?.();
  return { files, start: new TextDecoder().decode(bytes) };
}

describe('The pages of a class', () => {
  it('stand each in a folder of its own, whatever people are called', async () => {
    const names = ['Léa', 'LEA', '../..', '<b>CON</b>', 'con', '日本'];
    const { files, start } = await startOf(names.map((name) => member(name, {})));
    const folders = addressesIn(start).filter((each) => /.\/index\.html$/.test(each));
    assert.equal(new Set(folders).size, names.length);
    for (const each of folders) assert.ok(files.has(each), each);
    for (const path of files.keys()) assert.match(path, /^(?:[a-z\d-]+\/)*[a-z\d-]+\.[a-z]+$/);
    assert.ok(start.includes('&lt;b&gt;CON&lt;/b&gt;') && !start.includes('<b>'));
  });

  it('begin with where everybody stands, in words', async () => {
    const { start } = await startOf([
      member('Un', { 'a.md': report('B1.1.1, B1.2') }),
      member('Deux', {}),
    ]);
    const words = start.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    assert.match(
      words,
      /Un SISR, session 2027 · 1 réalisation 2 des 6 compétences du bloc 1 ; il manque B1\.3 B1\.4/,
    );
    assert.match(words, /Deux SISR, session 2027 · aucune réalisation 0 des 6 compétences/);
  });

  it('go into no folder that is or holds that of a student', () => {
    const lea = {
      id: 'file:///c/lea',
      portfolio: portfolioOf({ 'file:///c/lea/a.md': report('B1.1') }),
    };
    const holds = (folder: string) => holdsAny(folder, [lea]);
    assert.deepEqual(
      ['file:///c', 'file:///c/lea', 'file:///c/le', 'file:///c/lea/site'].map(holds),
      [true, true, false, false],
    );
  });
});
