import * as vscode from 'vscode';
import type { Fiche, Pictures } from '../../core/fiche/fiche.ts';
import { ficheSections } from '../settings.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { readText } from '../workspace/files.ts';
import { bytesOf } from '../workspace/writeFile.ts';

/** The fiche of a report as it is now, in an editor or on disk; undefined when it is no report. */
export async function readFiche(folder: CandidateFolder, uri: string): Promise<Fiche | undefined> {
  const { ficheOf } = await import('../../core/fiche/ficheOf.ts'); // not needed before
  const text = await textOf(uri);
  const root = folder.folder.uri;
  const source = { uri, root: root.toString(), sections: ficheSections(root) };
  return text === undefined ? undefined : ficheOf(text, folder, source);
}

async function textOf(uri: string): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri);
  if (open) return open.getText();
  const read = await readText(vscode.Uri.parse(uri, true));
  return read && 'text' in read ? read.text : undefined;
}

/** Reads the pictures of a fiche, within the limits. */
export async function readPictures(fiche: Fiche): Promise<Pictures> {
  const { readPictures: read } = await import('../../core/fiche/readPictures.ts');
  const root = vscode.Uri.parse(fiche.root, true);
  return read(fiche, {
    mayLeave: (path) => isLinked(root, path),
    sizeOf: async (path) =>
      vscode.workspace.fs.stat(vscode.Uri.joinPath(root, path)).then(
        (stat) => (stat.type & vscode.FileType.File ? stat.size : undefined),
        () => undefined,
      ),
    bytesOf: (path) => bytesOf(vscode.Uri.joinPath(root, path)),
  });
}

/** Whether a symbolic link stands anywhere on the way to a file. */
async function isLinked(root: vscode.Uri, path: string): Promise<boolean> {
  const steps = path.split('/');
  const types = await Promise.all(
    steps.map((_, index) =>
      vscode.workspace.fs.stat(vscode.Uri.joinPath(root, ...steps.slice(0, index + 1))).then(
        ({ type }) => type,
        () => vscode.FileType.Unknown, // there is none
      ),
    ),
  );
  return types.some((type) => (type & vscode.FileType.SymbolicLink) !== 0);
}
