import { baseName } from '../text/uri.ts';

/** What has a name in lists. */
interface Named {
  readonly title?: string | undefined;
  readonly uri: string;
}

/** What a report is called in lists: its title, or else the name of its file. */
export function reportName({ title, uri }: Named): string {
  return title ?? fileName(uri);
}

function fileName(uri: string): string {
  const name = baseName(uri);
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a stray % in the name of a file
  }
}
