import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Walks a folder and reads every Markdown file, one after the other: the floor of every index. */
export function readAll(folder: string, take: (path: string, text: string) => void): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) readAll(path, take);
    else if (entry.name.endsWith('.md')) take(path, readFileSync(path, 'utf8'));
  }
}
