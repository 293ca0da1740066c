import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/** The program as it is built. */
export const PROGRAM = resolve('dist', 'cli', 'portfolio-sio.mjs');

export interface Ended {
  /** The exit code, or the signal that ended it. */
  readonly code: number | NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Where {
  readonly cwd?: string;
  /** Beside a bare environment in English. */
  readonly env?: Readonly<Record<string, string>>;
  /** The user that it runs as, where that can be chosen. */
  readonly uid?: number;
}

/** Runs the program as a process, to its end. */
export async function portfolioSio(args: readonly string[], where: Where = {}): Promise<Ended> {
  const child = started(args, where);
  const ended = new Promise<Ended['code']>((resolve) =>
    child.once('close', (exit: number | null, signal: NodeJS.Signals | null) =>
      resolve(exit ?? signal),
    ),
  );
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

/** What the program finds around it: English, and a home of its own. */
export function bare(): Record<string, string> {
  const { PATH = '', SystemRoot = '' } = process.env;
  return { PATH, SystemRoot, LANG: 'en_GB.UTF-8', HOME: home, XDG_STATE_HOME: join(home, 'state') };
}

/** The same under way. */
export function started(args: readonly string[], { cwd, env, uid }: Where = {}) {
  return spawn(process.execPath, [PROGRAM, ...args], {
    cwd: cwd ?? tmpdir(),
    env: { ...bare(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
}

const home = mkdtempSync(join(tmpdir(), 'portfolio-sio-home-'));
const folders: string[] = [home];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files: texts by path, with `/`. Everybody may read it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'portfolio-sio-'));
  folders.push(root);
  chmodSync(root, 0o755);
  for (const [path, content] of Object.entries(files)) {
    const whole = join(root, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, content);
  }
  return root;
}

/** Every file below a folder with its bytes. */
export function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );
}

/** Lets nobody write into a folder until the test is over; gives whom to run the program as. */
export function withoutRights(test: Mocha.Context, cwd: string, folder: string): Where {
  if (process.platform === 'win32') test.skip(); // permissions are another thing there
  chmodSync(join(cwd, folder), 0o555);
  const uid = process.getuid?.() === 0 ? 65_534 : undefined; // root may write everywhere
  return { cwd, ...(uid !== undefined && { uid }) };
}

/** A report with this header. */
export function report(header: string, body = ''): string {
  return `---\n${header}\n---\n\n${body}`;
}

/** A sound report of a title and some codes. */
export function soundReport(title: string, codes: string): string {
  return report(`titre: ${title}\ncadre: stage1\nperiode: 01/2026\ncompetences: [${codes}]`);
}

/** A portfolio without problems, and one with an error and a warning in one report. */
export const SISR = {
  'portfolio.yaml': 'nom: DURAND\nprenom: Léa\noption: SISR\nsession: 2027\n',
  'realisations/glpi.md': soundReport('Serveur GLPI', 'B1.1.1, B1.2.1'),
};
export const SLAM = {
  'portfolio.yaml': 'nom: MARTIN\nprenom: Tom\noption: SLAM\nsession: 2027\n',
  'appli.md': report('titre: Appli\nperiode: 01/2026\ncompetences: [B1.1.1, B1.9, B2.1.1]'),
};

/** The files of a class, each candidate in a folder. */
export function classOf(
  people: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(people).flatMap(([name, files]) =>
      Object.entries(files).map(([path, text]) => [`${name}/${path}`, text]),
    ),
  );
}
