/** An address of its own, a path from a root, or a place within the file itself. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|[/\\#?])/i;

/**
 * A link that is relative to the folder `from` as one relative to `to` (URIs without a slash at their
 * end). An address stays as it is, and so does what leads out of the root that both have in common.
 */
export function rebased(target: string, from: string, to: string): string {
  if (ELSEWHERE.test(target)) return target;
  const [path, rest] = splitAt(target, target.search(/[?#]/));
  const place = stepsOf(from);
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') place.pop();
    else if (step !== '' && step !== '.') place.push(step);
  }
  const base = stepsOf(to);
  let common = 0;
  while (common < Math.min(place.length - 1, base.length) && place[common] === base[common])
    common += 1;
  const up = base.slice(common).map(() => '..');
  return [...up, ...place.slice(common)].join('/') + rest;
}

function stepsOf(uri: string): string[] {
  return uri.split('/');
}

function splitAt(text: string, at: number): [string, string] {
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}
