import { targetOf } from '../body/targets.ts';
import type { TableStyle } from './tableStyle.ts';

/**
 * Links for a table that stands at `root` (a folder’s URI, without a slash at its end): an address of
 * the web stays, a path relative to a report becomes one relative to the table. Undefined for what
 * leads out of the folder, for a place in the report, and for every other scheme.
 */
export function linksFrom(root: string): TableStyle['link'] {
  return (target, { uri }) => {
    const found = targetOf(target, uri, root);
    if (found.kind === 'web') return found.url;
    return found.kind === 'local' ? found.href : undefined;
  };
}
