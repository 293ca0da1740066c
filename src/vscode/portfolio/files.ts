import * as vscode from 'vscode';
import type { Unreadable } from '../../messages/unreadableMessage.ts';

export type FileText =
  | { readonly text: string }
  | { readonly unreadable: Unreadable }
  /** The file is gone. */
  | undefined;

/** The largest file that is read, in bytes. */
const SIZE_LIMIT = 10_000_000;
const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;
const IGNORED = /(?:^|\/)(?:\.[^/]+|node_modules|__MACOSX)(?:\/|$)/;

export function isMarkdown(uri: vscode.Uri): boolean {
  return MARKDOWN.test(uri.path);
}

/** Whether a path below `folder` is one that nobody writes reports in. */
export function isIgnored(folder: vscode.Uri, uri: vscode.Uri): boolean {
  return IGNORED.test(uri.path.slice(folder.path.length + 1));
}

/** Reads a file as text; what cannot be read is told, not thrown. */
export async function readText(uri: vscode.Uri): Promise<FileText> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.byteLength > SIZE_LIMIT) return { unreadable: 'tooLarge' };
    if (bytes.includes(0)) return { unreadable: 'notText' };
    // The byte-order mark goes, as it does in an editor: offsets are those of the document.
    return { text: new TextDecoder().decode(bytes) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    return { unreadable: 'noAccess' };
  }
}

/**
 * Every Markdown file below `folder`, ignored folders and symbolic links to folders left out (a link
 * may lead out of the portfolio, or in a circle).
 */
export async function findMarkdown(
  folder: vscode.Uri,
  root: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  if (token.isCancellationRequested) return [];
  const entries = await listFolder(folder);
  const found = await Promise.all(
    entries.map(async ([name, type]): Promise<vscode.Uri[]> => {
      const uri = vscode.Uri.joinPath(folder, name);
      if (isIgnored(root, uri)) return [];
      if (type === vscode.FileType.Directory) return findMarkdown(uri, root, token);
      return (type & vscode.FileType.File) !== 0 && isMarkdown(uri) ? [uri] : [];
    }),
  );
  return found.flat();
}

async function listFolder(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // it vanished while it was being read, or is closed to us
  }
}
