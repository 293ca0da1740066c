/** Far deeper than any real header, and far from where yaml’s reader runs out of stack. */
const DEEPEST = 250;

/**
 * Whether YAML may nest deeper than is safe to read: counted without closing anything, so that it
 * can say yes wrongly, never no wrongly. It must be asked first: where the stack runs out while a
 * regular expression is compiled, V8 ends the whole process instead of throwing.
 */
export function mayNestTooDeep(yaml: string): boolean {
  if (!nestsDeep(yaml)) return false;
  const bare = yaml.replace(QUOTED_LINE, '');
  // Where a quote stands anywhere else, lines alone do not tell what is quoted.
  return /"|(?:^|[\s:,[{-])'/.test(bare) || nestsDeep(bare);
}

/** A line whose whole value is a text in double quotes, of which nothing nests. */
const QUOTED_LINE =
  /^[ \t]*(?:-[ \t]+)*(?:[\p{L}_][\p{L}\p{M}\p{N}_-]*:[ \t]+)?"(?:[^"\\\r\n]|\\.)*"[ \t]*$/gmu;

function nestsDeep(yaml: string): boolean {
  return (
    count(yaml, /[[{]/g) > DEEPEST ||
    yaml.split('\n').some((line) => count(line, /[-?:](?=\s|$)/g) > DEEPEST)
  );
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
