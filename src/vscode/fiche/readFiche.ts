import * as vscode from 'vscode';
import type { Fiche, Pictures } from '../../core/fiche/fiche.ts';
import { ficheSections } from '../settings.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { currentText } from '../workspace/documents.ts';
import { typesOnWay } from '../workspace/readNow.ts';
import { bytesOf } from '../workspace/writeFile.ts';

/** The fiche of a report as it is now, in an editor or on disk; undefined when it is no report. */
export async function readFiche(folder: CandidateFolder, uri: string): Promise<Fiche | undefined> {
  const { ficheOf } = await import('../../core/fiche/ficheOf.ts'); // not needed before
  const text = await currentText(vscode.Uri.parse(uri, true));
  const root = folder.folder.uri;
  const source = { uri, root: root.toString(), sections: ficheSections(root) };
  return text === undefined ? undefined : ficheOf(text, folder, source);
}

/** Reads the pictures of a fiche, within the limits. */
export async function readPictures(fiche: Fiche): Promise<Pictures> {
  const { readPictures: read } = await import('../../core/fiche/readPictures.ts');
  const root = vscode.Uri.parse(fiche.root, true);
  return read(fiche, {
    mayLeave: async (path) =>
      (await typesOnWay(root, path)).some(
        (type) => type !== undefined && (type & vscode.FileType.SymbolicLink) !== 0,
      ),
    sizeOf: async (path) =>
      vscode.workspace.fs.stat(vscode.Uri.joinPath(root, path)).then(
        (stat) => (stat.type & vscode.FileType.File ? stat.size : undefined),
        () => undefined,
      ),
    bytesOf: (path) => bytesOf(vscode.Uri.joinPath(root, path)),
  });
}
