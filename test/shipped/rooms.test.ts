import assert from 'node:assert/strict';
import { dirname, join, normalize } from 'node:path/posix';
import { sourceFiles } from './sourceFiles.ts';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** The longest way down through the files: what stands on more is hard to follow. */
const DEEPEST = 15;

/** What each file of `src` imports of the others, types and later loads included. */
function importsOfFiles(): Graph {
  const files = sourceFiles('src');
  const known = new Set(files.map(({ path }) => path));
  return new Map(
    files.map(({ path, text }) => {
      const named = [...text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g)];
      const found = named.map(([, to = '']) => normalize(join(dirname(path), to)));
      return [path, new Set(found.filter((to) => known.has(to)))];
    }),
  );
}

/** The same between rooms: a folder is one, and so is each file that stands beside folders. */
function importsOfRooms(files: Graph): Graph {
  const withFolders = new Set([...files.keys()].map((path) => dirname(dirname(path))));
  const roomOf = (path: string) => (withFolders.has(dirname(path)) ? path : dirname(path));
  const rooms = new Map<string, Set<string>>();
  for (const [from, all] of files) {
    const room = rooms.get(roomOf(from)) ?? new Set();
    for (const to of all) if (roomOf(to) !== roomOf(from)) room.add(roomOf(to));
    rooms.set(roomOf(from), room);
  }
  return rooms;
}

/** The longest chain of imports, from the top down. Throws where one leads back to its beginning. */
function longestChain(graph: Graph): readonly string[] {
  const below = new Map<string, readonly string[]>();
  const chainFrom = (node: string, above: readonly string[]): readonly string[] => {
    assert.ok(!above.includes(node), `a circle: ${[...above, node].join(' → ')}`);
    const known = below.get(node);
    if (known) return known;
    const chains = [...(graph.get(node) ?? [])].map((to) => chainFrom(to, [...above, node]));
    const chain = [node, ...(chains.sort((a, b) => b.length - a.length)[0] ?? [])];
    below.set(node, chain);
    return chain;
  };
  return [...graph.keys()]
    .map((node) => chainFrom(node, []))
    .reduce((longest, chain) => (chain.length > longest.length ? chain : longest));
}

describe('The rooms of src', () => {
  const files = importsOfFiles();

  it('import each other downwards only: what leads down from one never leads back', () => {
    const rooms = importsOfRooms(files);
    assert.ok(rooms.size > 20);
    longestChain(rooms);
  });

  it('hold no circle of files, and no chain that is too long', () => {
    assert.ok(files.size > 300);
    const chain = longestChain(files);
    assert.ok(chain.length <= DEEPEST, `${chain.length} files: ${chain.join(' → ')}`);
  });
});
