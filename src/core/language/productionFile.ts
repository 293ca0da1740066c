import { baseName } from '../text/uri.ts';
import type { ValueContext } from './headerContext.ts';
import { escapeSnippet } from '../text/escaping.ts';

/** A file that a report can list among its productions. */
export interface ProductionFile {
  /** Relative to the report, with `/`: `docs/procédure.md`. */
  readonly path: string;
  /** What a reader would call it: `Procédure`. */
  readonly label: string;
}

/** A file by its path relative to the report. */
export function productionFile(path: string): ProductionFile {
  const name = baseName(path);
  const words = name
    .replace(/\.[^.]+$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return { path, label: words.charAt(0).toUpperCase() + words.slice(1) };
}

/** The snippet that lists a file: a Markdown link in quotes, or what of it is still to be written. */
export function productionOf(
  { path, label }: ProductionFile,
  { quote, inLink }: Pick<ValueContext, 'quote' | 'inLink'>,
): string {
  const mark = quote === '' ? '"' : quote;
  const target = escapeSnippet(inQuotes(asTarget(path), mark));
  if (inLink) return target;
  const link = `[\${1:${escapeSnippet(inQuotes(label, mark))}}](${target})`;
  return quote === '' ? `"${link}"` : link;
}

/** A path with white space or brackets is no Markdown address until it stands in angle brackets. */
function asTarget(path: string): string {
  return /[\s()]/.test(path) ? `<${path}>` : path;
}

function inQuotes(text: string, quote: '"' | "'"): string {
  return quote === '"' ? text.replace(/["\\]/g, '\\$&') : text.replace(/'/g, "''");
}
