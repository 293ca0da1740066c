import assert from 'node:assert/strict';
import {
  LARGEST_COPY,
  PortfolioFiles,
  type EntryKind,
  type FolderItem,
} from '../../../src/core/site/findFiles.ts';

const ROOT = 'file:///p';
const PHOTO_OF_50_MB = 'photo.png';

/** What is in each folder, by its path. */
const FOLDERS: Readonly<Record<string, Readonly<Record<string, EntryKind>>>> = {
  '': {
    ...{ docs: 'folder', 'a.md': 'file', lien: 'link', '.git': 'folder', site: 'folder' },
    ...{ fermé: 'folder', autre: 'folder', [PHOTO_OF_50_MB]: 'file', 'perdu.txt': 'file' },
  },
  '/docs': { 'Plan.PDF': 'file', 'e\u0301te\u0301.txt': 'file', 'b.md': 'file', CON: 'file' },
  '/site': { 'index.html': 'file' },
  '/autre': { 'x.txt': 'file' },
};

const files = new PortfolioFiles({
  root: ROOT,
  output: `${ROOT}/site`,
  at: (folder, name) => `${folder}/${name}`,
  list: (folder) => {
    const items = FOLDERS[folder.slice(ROOT.length)];
    if (!items) return Promise.reject(new Error('closed'));
    return Promise.resolve(Object.entries(items) as FolderItem[]);
  },
  sizeOf: (uri) => {
    if (uri.endsWith('perdu.txt')) return Promise.reject(new Error('unreadable'));
    return Promise.resolve(uri.endsWith(PHOTO_OF_50_MB) ? 50_000_000 : LARGEST_COPY);
  },
  owns: (uri) => !uri.startsWith(`${ROOT}/autre`),
  isText: (uri) => uri.endsWith('.md'),
});

describe('What a text of the portfolio leads to', () => {
  const found: readonly [path: string, kind: string][] = [
    ['a.md', 'text'],
    ['docs/b.md', 'text'],
    ['docs/Plan.PDF', 'file'],
    ['docs/plan.pdf', 'file'],
    ['docs/été.txt', 'file'],
    ['docs/CON', 'file'],
    [PHOTO_OF_50_MB, 'tooLarge'],
    ['perdu.txt', 'unreadable'],
    ['docs', 'folder'],
    ['docs/rien', 'missing'],
    ['a.md/x', 'missing'],
    ['fermé/x', 'missing'],
    ['lien', 'elsewhere'],
    ['lien/x', 'elsewhere'],
    ['autre/x.txt', 'elsewhere'],
    ['.git/config', 'hidden'],
    ['docs/.env', 'hidden'],
    ['../x', 'hidden'],
    ['site/index.html', 'output'],
  ];
  for (const [path, kind] of found) {
    it(`is “${kind}” for ${path}`, async () => assert.equal((await files.find(path)).kind, kind));
  }

  it('is the file by the name that it has on the disk', async () => {
    assert.deepEqual(await files.find('docs/été.txt'), {
      ...{ kind: 'file', uri: `${ROOT}/docs/e\u0301te\u0301.txt` },
    });
  });
});
