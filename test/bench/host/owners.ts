import type { Profiler } from 'node:inspector/promises';

type Node = Profiler.ProfileNode;

/** Whose code ran: ours, that of VS Code, its extensions and the bench, or none. */
export type Owner = 'own' | 'others' | 'nobody';

type Kind = Owner | 'loading' | 'collecting';

/**
 * Whose code ran in each sample of a profile. Compiling a file counts for whose file it is, and
 * collecting garbage for whoever ran before.
 */
export function ownersOf({ nodes, samples = [] }: Profiler.Profile, folder: string): Owner[] {
  const own = new Set(['/', '\\'].map((slash) => folder.replaceAll(/[/\\]/g, slash)));
  const isOwn = (url: string) => [...own].some((path) => url.includes(path));
  const kinds = kindsOf(nodes, isOwn);
  const found = samples.map((id) => kinds.get(id) ?? 'nobody');
  return withoutCollecting(loadedByWhom(found));
}

/** The kind of every node, which its callers and itself tell. */
function kindsOf(nodes: readonly Node[], isOwn: (url: string) => boolean): Map<number, Kind> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const kinds = new Map<number, Kind>();
  const visit = (node: Node, isBelowOwn: boolean): void => {
    const kind = isBelowOwn ? 'own' : kindOf(node, isOwn);
    kinds.set(node.id, kind);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) visit(child, kind === 'own');
    }
  };
  const [root] = nodes;
  if (root) visit(root, false);
  return kinds;
}

function kindOf({ callFrame }: Node, isOwn: (url: string) => boolean): Kind {
  const { functionName, url } = callFrame;
  if (functionName === '(garbage collector)') return 'collecting';
  if (isOwn(url)) return 'own';
  if (url.startsWith('node:internal/modules/')) return 'loading';
  return /^\((?:idle|program|root)\)$/.test(functionName) ? 'nobody' : 'others';
}

/** A file is read and compiled before its own code runs, in one go. */
function loadedByWhom(kinds: readonly Kind[]): (Owner | 'collecting')[] {
  const result: (Owner | 'collecting')[] = [];
  let loading = 0;
  for (const kind of [...kinds, 'nobody' as const]) {
    if (kind === 'loading' || (kind === 'collecting' && loading > 0)) {
      loading += 1;
      continue;
    }
    result.push(...Array<Owner>(loading).fill(kind === 'own' ? 'own' : 'others'), kind);
    loading = 0;
  }
  return result.slice(0, kinds.length);
}

function withoutCollecting(owners: readonly (Owner | 'collecting')[]): Owner[] {
  let last: Owner = 'nobody';
  return owners.map((owner) => (last = owner === 'collecting' ? last : owner));
}
