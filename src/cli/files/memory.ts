import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** So many exports are remembered, those of last first. */
const KEPT = 500;

/** A short name for exactly these bytes. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * What the program has written, by path: while those bytes stand there, nobody has changed them, and
 * they can be replaced unasked. It is kept where a user’s programs keep such things, beside no file of
 * theirs; where that cannot be written, nothing is remembered, and replacing needs to be asked for.
 */
export class ExportMemory {
  readonly #file: string;

  constructor(environment: Readonly<Record<string, string | undefined>> = process.env) {
    this.#file = join(stateFolder(environment), 'portfolio-sio', 'exports.txt');
  }

  /** The digest of what was written last to a path. */
  async of(path: string): Promise<string | undefined> {
    return (await this.#read()).get(path);
  }

  async remember(path: string, digest: string): Promise<void> {
    const known = await this.#read();
    known.delete(path);
    const all = [[path, digest], ...known].slice(0, KEPT);
    try {
      await mkdir(dirname(this.#file), { recursive: true });
      const lines = all.map(([at = '', of = '']) => `${of} ${at}\n`);
      await writeFile(this.#file, lines.join(''), { mode: 0o600 });
    } catch {
      // a home that is read-only: see above
    }
  }

  /** A digest and a path a line. */
  async #read(): Promise<Map<string, string>> {
    const text = await readFile(this.#file, 'utf8').catch(() => '');
    const lines = text.matchAll(/^([\da-f]{64}) (.+)$/gm);
    return new Map(Array.from(lines, ([, digest = '', path = '']) => [path, digest]));
  }
}

function stateFolder({
  XDG_STATE_HOME,
  LOCALAPPDATA,
}: Readonly<Record<string, string | undefined>>): string {
  if (XDG_STATE_HOME) return XDG_STATE_HOME;
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return join(homedir(), '.local', 'state');
}
