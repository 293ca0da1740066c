import type { TableStyle } from './tableStyle.ts';

const WEB = /^(?:https?:\/\/|mailto:)/i;
/** Another scheme, a drive (`C:\…`) or another computer (`\\server\share`). */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i;

/**
 * Links for a table that stands at `root` (a folder’s URI, without a slash at its end): an address of
 * the web stays, a path relative to a report becomes one relative to the table. Undefined for what
 * leads out of the folder, and for every other scheme.
 */
export function linksFrom(root: string): TableStyle['link'] {
  return (target, { uri }) => {
    if (WEB.test(target)) return target;
    if (ELSEWHERE.test(target) || !uri.startsWith(`${root}/`)) return undefined;
    const folder = uri
      .slice(root.length + 1)
      .split('/')
      .slice(0, -1);
    return resolvePath(target.startsWith('/') ? [] : folder, target);
  };
}

function resolvePath(folder: readonly string[], target: string): string | undefined {
  const path: string[] = [...folder];
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') {
      if (path.pop() === undefined) return undefined;
    } else if (step !== '' && step !== '.') path.push(step);
  }
  return path.length > 0 ? path.join('/') : undefined;
}
