import { CandidatePortfolios } from '../../../src/portfolio/candidatePortfolios.ts';
import { PendingChanges } from '../../../src/portfolio/pendingChanges.ts';
import { contentsOf } from './portfolios.ts';

/** What happens on a disk and in the editors of a window; paths begin with `/`. */
export type Act =
  | { readonly kind: 'open' | 'save' | 'revert' | 'close' | 'remove'; readonly file: string }
  | { readonly kind: 'type' | 'write'; readonly file: string; readonly text: string }
  | { readonly kind: 'rename'; readonly file: string; readonly to: string }
  | { readonly kind: 'removeFolder'; readonly folder: string }
  | { readonly kind: 'renameFolder'; readonly folder: string; readonly to: string }
  /** What was told of the disk is looked at. */
  | { readonly kind: 'settle' };

/** The only folder of the window. */
export const ROOT = 'file:///classe';
const isReport = (uri: string) => uri.endsWith('.md');
const isProfile = (uri: string) => uri.endsWith('/portfolio.yaml');
const isBelow = (file: string, folder: string) => file.startsWith(`${folder}/`);

interface Editor {
  readonly text: string;
  readonly isDirty: boolean;
}

/**
 * A disk and editors, and what is known of them: told as VS Code tells it, and taken in as the
 * extension does. Editors tell at once; the disk tells of a folder alone when one goes or comes.
 */
export class Window {
  readonly all = new CandidatePortfolios(
    () => 'SISR',
    () => undefined,
  );
  readonly disk = new Map<string, string>();
  readonly editors = new Map<string, Editor>();
  readonly pending = new PendingChanges((uri) => isReport(uri) || isProfile(uri));

  constructor() {
    this.all.setWindowFolders([ROOT]);
  }

  /** An editor shows a text: one that is not dirty is the file itself. */
  show(uri: string, editor: Editor): void {
    this.editors.set(uri, editor);
    if (editor.isDirty) this.all.setUnsaved(uri, editor.text);
    else {
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

  /** Reads what is at or below a URI now. */
  read(uri: string): void {
    const files = isReport(uri) || isProfile(uri) ? [uri] : this.filesBelow(uri);
    for (const file of files.filter(isProfile)) this.all.setProfile(file, this.disk.get(file));
    for (const file of files.filter(isReport)) this.all.setFile(file, this.disk.get(file));
  }

  settle(): void {
    const { gone, present } = this.pending.take();
    for (const uri of gone) {
      if (isReport(uri)) this.all.setFile(uri, undefined);
      else this.all.forget(uri);
    }
    for (const uri of present) this.read(uri);
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
export function act(window: Window, what: Act): void {
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
    window.pending.note(uri, false);
  } else if (what.kind === 'revert' && saved !== undefined) {
    window.show(uri, { text: saved, isDirty: false });
  }
}

function onDisk(window: Window, what: About<'file'>): void {
  const uri = ROOT + what.file;
  if (what.kind === 'write') {
    window.write(uri, what.text);
    window.pending.note(uri, false);
  } else if (what.kind === 'remove') {
    if (window.disk.delete(uri)) window.pending.note(uri, true);
  } else if (what.kind === 'rename' && what.file !== what.to && window.disk.has(uri)) {
    window.move(uri, ROOT + what.to);
    window.pending.note(uri, true);
    window.pending.note(ROOT + what.to, false);
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
    window.pending.note(to, false);
  }
  window.pending.note(folder, true);
}

/** What is known when all is read for the first time. */
export function freshRead({ disk, editors }: Window): CandidatePortfolios {
  const fresh = new Window();
  for (const [uri, text] of disk) fresh.disk.set(uri, text);
  fresh.read(ROOT);
  for (const [uri, editor] of editors) if (editor.isDirty) fresh.show(uri, editor);
  return fresh.all;
}

/** Who the candidates are, and what counts of each. */
export function stateOf({ all }: CandidatePortfolios): unknown {
  return [...all]
    .sort((a, b) => (a.root < b.root ? -1 : 1))
    .map(({ root, portfolio }) => ({ root, contents: contentsOf(portfolio) }));
}
