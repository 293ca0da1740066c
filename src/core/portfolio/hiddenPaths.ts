/**
 * Folders in which tools keep what they fetch or make, by their names: nobody writes reports in them,
 * whatever the settings say. So are those whose name begins with a dot.
 */
export const TOOL_FOLDERS = [
  '__MACOSX',
  '__pycache__',
  '_site',
  'bin',
  'bower_components',
  'build',
  'coverage',
  'dist',
  'node_modules',
  'obj',
  'out',
  'site',
  'target',
  'vendor',
  'venv',
] as const;
const NEVER = new RegExp(String.raw`(?:^|/)(?:\.[^/]+|${TOOL_FOLDERS.join('|')})(?:/|$)`);
/** Whether a path, with `/` and relative to a folder of the window, is in a folder of tools. */
export function isOfTools(path: string): boolean {
  return NEVER.test(path);
}

/** The longest pattern that is looked at, in UTF-16 units. */
const PATTERN_LIMIT = 1_000;

/** Tells of a path, with `/` and relative to a folder of the window, whether it is hidden. */
export type IsHidden = (path: string) => boolean;

/** What the setting `files.exclude` hides. */
export interface Hiding {
  /**
   * Tells of the name of a file or folder whether it is hidden wherever it is: so do most patterns, those
   * of VS Code itself among them.
   */
  readonly byName: IsHidden;
  /** The other patterns, in the grammar of the editor. */
  readonly globs: readonly string[];
}

/** A pattern that hides by name, or by the end of one. */
const NAMED = /^\*\*\/(\*\.)?([\w.-]+)$/;

/**
 * What the setting hides. Patterns that depend on a file beside (`when`) hide nothing here.
 *
 * @param excluded the value of the setting: whether each pattern applies.
 */
export function hidingOf(excluded: unknown): Hiding {
  const [names, ends, globs] = [new Set<string>(), [] as string[], [] as string[]];
  const patterns = Object.entries(typeof excluded === 'object' ? (excluded ?? {}) : {});
  for (const [pattern, applies] of patterns) {
    if (applies !== true || !isUsable(pattern)) continue;
    const [, any, name] = NAMED.exec(pattern) ?? [];
    if (name === undefined) globs.push(pattern);
    else if (any === undefined) names.add(name);
    else ends.push(`.${name}`);
  }
  return { byName: (name) => names.has(name) || ends.some((end) => name.endsWith(end)), globs };
}

/** Hides what is hidden by name, what `matches` and folders of tools. What hides a folder hides all that is in it. */
export function hiddenPaths(byName: IsHidden, matches: IsHidden): IsHidden {
  // Thousands of files share few folders.
  const folders = new Map<string, boolean>();
  const isHidden = (path: string): boolean =>
    byName(path.slice(path.lastIndexOf('/') + 1)) || matches(path) || isInHidden(path);
  const isInHidden = (path: string): boolean => {
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    if (folder === '') return false;
    const known = folders.get(folder) ?? isHidden(folder);
    folders.set(folder, known);
    return known;
  };
  return (path) => isOfTools(path) || isHidden(path);
}

function isUsable(pattern: string): boolean {
  return pattern.trim() !== '' && pattern.length <= PATTERN_LIMIT;
}
