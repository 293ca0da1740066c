import * as vscode from 'vscode';
import { PROFILE_FILE } from '../../portfolio/profile.ts';
import type { Unreadable } from '../../portfolio/unreadable.ts';
import { asOpened } from '../../text/lines.ts';
import type { Pace } from '../pace.ts';
import type { Exclusions } from './exclusions.ts';

export type FileText =
  /** With the size of the file in bytes. */
  | { readonly text: string; readonly size: number }
  | { readonly unreadable: Unreadable }
  /** The file is gone. */
  | undefined;

/** The largest file that is read, in bytes. */
const SIZE_LIMIT = 10_000_000;
const MARKDOWN = /\.(?:mdx?|markdown|mdown|mkd)$/i;

export function isMarkdown(uri: vscode.Uri): boolean {
  return MARKDOWN.test(uri.path);
}

/** Whether an open document is one that may be a report: MDX is read as far as it is Markdown. */
export function isMarkdownDocument({
  languageId,
}: Pick<vscode.TextDocument, 'languageId'>): boolean {
  return languageId === 'markdown' || languageId === 'mdx';
}

/** Whether this is a candidate’s `portfolio.yaml`. */
export function isProfile(uri: vscode.Uri): boolean {
  return uri.path.endsWith(`/${PROFILE_FILE}`);
}

/** Reads a file as text; what cannot be read is told, not thrown. */
export async function readText(uri: vscode.Uri): Promise<FileText> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.byteLength > SIZE_LIMIT) return { unreadable: 'tooLarge' };
    if (bytes.includes(0)) return { unreadable: 'notText' };
    // The byte-order mark goes and line breaks are alike, as in an editor: offsets are those of the document.
    const text = asOpened(new TextDecoder().decode(bytes));
    return { text, size: bytes.byteLength };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    return { unreadable: 'noAccess' };
  }
}

/** What a folder holds for us. */
export interface FilesFound {
  readonly profiles: readonly vscode.Uri[];
  /** Every Markdown file. */
  readonly reports: readonly vscode.Uri[];
}

/**
 * Every Markdown file and every profile below `folder`, ignored folders and symbolic links to folders
 * left out (a link may lead out of the portfolio, or in a circle).
 */
export async function findFiles(folder: vscode.Uri, search: Search): Promise<FilesFound> {
  const found = { profiles: [], reports: [] };
  await lookInto(folder, search, found);
  return found;
}

/** One entry after the other: ten thousand that wait for their turn would cost more than they do. */
async function lookInto(
  folder: vscode.Uri,
  search: Search,
  found: { readonly profiles: vscode.Uri[]; readonly reports: vscode.Uri[] },
): Promise<void> {
  if (search.token.isCancellationRequested) return;
  const folders: vscode.Uri[] = [];
  const { pace, exclusions } = search;
  for (const [name, type] of await listFolder(folder)) {
    // eslint-disable-next-line no-await-in-loop -- others have their turn
    if (pace.isDue) await pace.next();
    const list = listFor(name, type, { folders, ...found });
    const uri = list && vscode.Uri.joinPath(folder, name);
    if (uri && !exclusions.has(uri)) list.push(uri);
  }
  await Promise.all(folders.map((each) => lookInto(each, search, found)));
}

function listFor<T>(
  name: string,
  type: vscode.FileType,
  lists: Readonly<Record<'folders' | 'profiles' | 'reports', T>>,
): T | undefined {
  if (type === vscode.FileType.Directory) return lists.folders;
  if ((type & vscode.FileType.File) === 0) return undefined;
  if (name === PROFILE_FILE) return lists.profiles;
  return MARKDOWN.test(name) ? lists.reports : undefined;
}

/** What a search for files is bound by. */
export interface Search {
  readonly exclusions: Exclusions;
  readonly pace: Pace;
  readonly token: vscode.CancellationToken;
}

/** Whether this is a symbolic link to a folder, which may lead out of the portfolio, or in a circle. */
export async function isFolderLink(uri: vscode.Uri): Promise<boolean> {
  const { Directory, SymbolicLink } = vscode.FileType;
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & Directory) !== 0 && (type & SymbolicLink) !== 0,
    () => false, // it is gone again
  );
}

async function listFolder(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // it vanished while it was being read, or is closed to us
  }
}
