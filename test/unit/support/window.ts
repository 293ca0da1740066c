import { CandidatePortfolios } from '../../../src/core/portfolio/candidatePortfolios.ts';
import { FileSync } from '../../../src/core/portfolio/fileSync.ts';
import { contentsOf } from './portfolios.ts';

/** What happens on a disk and in the editors of a window; paths begin with `/`. */
export type Act =
  | { readonly kind: 'open' | 'save' | 'revert' | 'close' | 'remove'; readonly file: string }
  | { readonly kind: 'type' | 'write'; readonly file: string; readonly text: string }
  | { readonly kind: 'rename'; readonly file: string; readonly to: string }
  | { readonly kind: 'removeFolder'; readonly folder: string }
  | { readonly kind: 'renameFolder'; readonly folder: string; readonly to: string }
  /** What was told of the disk is looked at; reading may take its time. */
  | { readonly kind: 'settle' }
  /** One of the readings that are under way comes to its end. */
  | { readonly kind: 'wait' };

/** The only folder of the window. */
export const ROOT = 'file:///classe';
const isReport = (uri: string) => uri.endsWith('.md');
const isProfile = (uri: string) => uri.endsWith('/portfolio.yaml');
const isBelow = (file: string, folder: string) => file.startsWith(`${folder}/`);

interface Editor {
  readonly text: string;
  readonly isDirty: boolean;
}

/** When a disk answers that was asked just now. */
export type Answering = <T>(answer: Promise<T>) => Promise<T>;

/**
 * A disk and editors, and what is known of them: told as VS Code tells it, and taken in as the
 * extension does. Editors tell at once; the disk tells of a folder alone when one goes or comes, and
 * answers what was so when it was asked, whenever it likes.
 */
export class Window {
  readonly all = new CandidatePortfolios(
    () => 'SISR',
    () => undefined,
  );
  readonly disk = new Map<string, string>();
  readonly editors = new Map<string, Editor>();
  /** What the disk has told of, and whether it was said to be gone. */
  readonly told = new Map<string, boolean>();
  readonly #sync: FileSync;
  readonly #work: Promise<void>[] = [];

  constructor(answering: Answering = (answer) => answer) {
    this.all.setWindowFolders([ROOT]);
    const now = <T>(value: T) => answering(Promise.resolve(value));
    this.#sync = new FileSync(
      this.all,
      {
        kindOf: (uri) => (isReport(uri) ? 'report' : isProfile(uri) ? 'profile' : 'folder'),
        list: (folder) => {
          const files = this.filesBelow(folder);
          return now({ profiles: files.filter(isProfile), reports: files.filter(isReport) });
        },
        read: (uri) => {
          const text = this.disk.get(uri);
          return now(text === undefined ? undefined : { text, size: text.length });
        },
        stat: () => now(undefined),
      },
      {
        each: async (items, work) => {
          await Promise.all(Array.from(items, work));
        },
        failed: (uri, error) => {
          throw new Error(uri, { cause: error });
        },
      },
    );
  }

  note(uri: string, gone: boolean): void {
    this.told.set(uri, gone || (this.told.get(uri) ?? false));
  }

  /** An editor shows a text: one that is not dirty is the file itself. */
  show(uri: string, editor: Editor): void {
    this.editors.set(uri, editor);
    if (editor.isDirty) this.all.setUnsaved(uri, editor.text);
    else {
      this.#sync.supersede(uri);
      this.all.clearUnsaved(uri);
      this.all.setFile(uri, editor.text);
    }
  }

  close(uri: string): void {
    this.editors.delete(uri);
    this.all.clearUnsaved(uri);
  }

  /** Puts a file on the disk; an editor that has nothing unsaved follows. */
  write(uri: string, text: string): void {
    this.disk.set(uri, text);
    const editor = this.editors.get(uri);
    if (editor && !editor.isDirty) this.show(uri, { text, isDirty: false });
  }

  filesBelow(folder: string): string[] {
    return [...this.disk.keys()].filter((uri) => isBelow(uri, folder));
  }

  /** Begins to read what is at or below a URI. */
  read(uri: string): void {
    this.#work.push(this.#sync.refresh(uri));
  }

  settle(): void {
    const changes = [...this.told];
    this.told.clear();
    for (const [uri, gone] of changes) {
      this.#work.push(gone ? this.#sync.gone(uri) : this.#sync.refresh(uri));
    }
  }

  /** Settles when all that was begun has been read. */
  async idle(): Promise<void> {
    await Promise.all(this.#work);
  }

  /** Moves a file with its editor, as VS Code does: one closes, another opens. */
  move(from: string, to: string): void {
    const text = this.disk.get(from);
    if (text === undefined) return;
    this.disk.delete(from);
    this.disk.set(to, text);
    const editor = this.editors.get(from);
    if (editor) this.close(from);
    if (editor ?? this.editors.has(to)) this.show(to, { text, isDirty: false });
    if (editor?.isDirty === true) this.show(to, editor);
  }
}

/** Lets something happen; what cannot happen now does nothing. */
export function act(window: Window, what: Exclude<Act, { kind: 'wait' }>): void {
  if (what.kind === 'settle') window.settle();
  else if ('folder' in what) inFolder(window, what);
  else if (['remove', 'write', 'rename'].includes(what.kind)) onDisk(window, what);
  else inEditor(window, what);
}

type About<K extends string> = Extract<Act, Readonly<Record<K, string>>>;

function inEditor(window: Window, what: About<'file'>): void {
  const uri = ROOT + what.file;
  const [saved, editor] = [window.disk.get(uri), window.editors.get(uri)];
  if (what.kind === 'open') {
    if (!editor && saved !== undefined) window.show(uri, { text: saved, isDirty: false });
  } else if (!editor) return;
  else if (what.kind === 'type') window.show(uri, { text: what.text, isDirty: true });
  else if (what.kind === 'close') window.close(uri);
  else if (what.kind === 'save') {
    window.disk.set(uri, editor.text);
    window.show(uri, { text: editor.text, isDirty: false });
    window.note(uri, false);
  } else if (what.kind === 'revert' && saved !== undefined) {
    window.show(uri, { text: saved, isDirty: false });
  }
}

function onDisk(window: Window, what: About<'file'>): void {
  const uri = ROOT + what.file;
  if (what.kind === 'write') {
    window.write(uri, what.text);
    window.note(uri, false);
  } else if (what.kind === 'remove') {
    if (window.disk.delete(uri)) window.note(uri, true);
  } else if (what.kind === 'rename' && what.file !== what.to && window.disk.has(uri)) {
    window.move(uri, ROOT + what.to);
    window.note(uri, true);
    window.note(ROOT + what.to, false);
  }
}

function inFolder(window: Window, what: About<'folder'>): void {
  const folder = ROOT + what.folder;
  const files = window.filesBelow(folder);
  if (files.length === 0) return;
  if (what.kind === 'removeFolder') for (const file of files) window.disk.delete(file);
  else {
    const to = ROOT + what.to;
    // A folder never takes the place of another, nor goes into itself.
    if (window.filesBelow(to).length > 0 || isBelow(`${to}/`, folder)) return;
    for (const file of files) window.move(file, to + file.slice(folder.length));
    window.note(to, false);
  }
  window.note(folder, true);
}

/** What is known when all is read for the first time. */
export async function freshRead({ disk, editors }: Window): Promise<CandidatePortfolios> {
  const fresh = new Window();
  for (const [uri, text] of disk) fresh.disk.set(uri, text);
  fresh.read(ROOT);
  await fresh.idle();
  for (const [uri, editor] of editors) if (editor.isDirty) fresh.show(uri, editor);
  return fresh.all;
}

/** Who the candidates are, and what counts of each. */
export function stateOf({ all }: CandidatePortfolios): unknown {
  return [...all]
    .sort((a, b) => (a.root < b.root ? -1 : 1))
    .map(({ root, portfolio }) => ({ root, contents: contentsOf(portfolio) }));
}
