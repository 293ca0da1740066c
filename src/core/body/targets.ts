import { decoded } from '../text/uri.ts';

/** Where a link or a picture of a report leads. */
export type Target =
  /** An address of the web or of mail, as written: nothing here ever fetches it. */
  | { readonly kind: 'web'; readonly url: string }
  /** A place in the same text: `#installation`, without the `#`; nothing for its beginning. */
  | { readonly kind: 'place'; readonly name: string }
  | LocalTarget
  /** Nothing to follow: another scheme, a drive, another computer, a path out of the folder. */
  | { readonly kind: 'refused' };

/** A file or folder below the candidate’s folder. */
export interface LocalTarget {
  readonly kind: 'local';
  /** From the candidate’s folder, with `/` and in NFC, read once: `stage-1/docs/plan réseau.md`. */
  readonly path: string;
  /** The same as an address in a text is written: what was escaped there still is. */
  readonly href: string;
}

const WEB = /^(?:https?:\/\/|mailto:)/i;
/** Another scheme, a drive (`C:\…`) or another computer (`\\server\share`). */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i;

/** In UTF-16 units: no format takes a longer one. */
const LONGEST = 2_000;

/**
 * Where `target`, as written in the report `uri`, leads. A path that begins with a slash begins at
 * `root` (the candidate’s folder as a URI, without a slash at its end); one that would leave it,
 * however it is encoded, is refused.
 */
export function targetOf(target: string, uri: string, root: string): Target {
  if (/^(?:#|$)/.test(target)) return { kind: 'place', name: decoded(target.slice(1)) };
  if (WEB.test(target)) return { kind: 'web', url: target };
  const href = hrefFrom(target, uri, root);
  if (href === undefined) return REFUSED;
  const path = decoded(href.replace(/[?#].*$/s, '')).normalize('NFC');
  return path === '' ? REFUSED : { kind: 'local', path, href };
}

const REFUSED: Target = { kind: 'refused' };

function hrefFrom(target: string, uri: string, root: string): string | undefined {
  if (target.length > LONGEST) return undefined;
  const path = unmasked(target);
  if (ELSEWHERE.test(path) || !uri.startsWith(`${root}/`)) return undefined;
  const folder = uri
    .slice(root.length + 1)
    .split('/')
    .slice(0, -1);
  const resolved = resolvePath(/^[/\\]/.test(path) ? [] : folder, path);
  return resolved === undefined || mayLeaveFolder(resolved) ? undefined : resolved;
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
function unmasked(target: string): string {
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
