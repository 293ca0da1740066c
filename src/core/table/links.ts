import type { TableStyle } from './tableStyle.ts';

const WEB = /^(?:https?:\/\/|mailto:)/i;
/** Another scheme, a drive (`C:\…`) or another computer (`\\server\share`). */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i;

const LONGEST = 2_000; // no format of a table takes a longer one

/**
 * Links for a table that stands at `root` (a folder’s URI, without a slash at its end): an address of
 * the web stays, a path relative to a report becomes one relative to the table. Undefined for what
 * leads out of the folder, and for every other scheme.
 */
export function linksFrom(root: string): TableStyle['link'] {
  return (target, { uri }) => {
    if (WEB.test(target)) return target;
    if (target.length > LONGEST) return undefined;
    const path = decoded(target);
    if (ELSEWHERE.test(path) || !uri.startsWith(`${root}/`)) return undefined;
    const folder = uri
      .slice(root.length + 1)
      .split('/')
      .slice(0, -1);
    const resolved = resolvePath(/^[/\\]/.test(path) ? [] : folder, path);
    return resolved === undefined || mayLeaveFolder(resolved) ? undefined : resolved;
  };
}

/** Whether a resolved path still leads elsewhere for a program that decodes it again and again. */
function mayLeaveFolder(path: string): boolean {
  let [before, after] = ['', path];
  while (after !== before) {
    before = after;
    after = before.replace(/%(?:25)*([0-7][\da-f])/gi, toCharacter);
  }
  return ELSEWHERE.test(after) || after.split(/[/\\]/).includes('..');
}

function toCharacter(_: string, code: string): string {
  return String.fromCharCode(parseInt(code, 16));
}

/**
 * `target` with what steers a path written out: whoever opens the link reads `%2e%2e%2f` as `../`, and
 * some decode more than once or leave out breaks and tabs.
 */
function decoded(target: string): string {
  return target.replace(/[\t\r\n]/g, '').replace(/%(?:25)*(2e|2f|5c|3a)/gi, toCharacter);
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
