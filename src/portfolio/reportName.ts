import type { ReportRecord } from './reportRecord.ts';

/** What a report is called in lists: its title, or else the name of its file. */
export function reportName({ title, uri }: Pick<ReportRecord, 'title' | 'uri'>): string {
  return title ?? fileName(uri);
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a stray % in the name of a file
  }
}
