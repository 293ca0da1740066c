import * as vscode from 'vscode';
import { ficheFileName } from '../../core/fiche/ficheName.ts';
import type { Services } from '../services.ts';
import { writeOutput } from '../table/output.ts';
import { translate } from '../translate.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { pictureData } from './pictureData.ts';
import { readFiche, readPictures } from './readFiche.ts';

/** Writes the fiche of a report as a page for a browser, which can print it: VS Code prints no web view. */
export async function printFiche(
  folder: CandidateFolder,
  uri: string,
  services: Services,
): Promise<vscode.Uri | undefined> {
  await folder.ready;
  const sheet = vscode.Uri.joinPath(services.extensionUri, 'media', 'panel', 'fiche.css');
  const [{ fichePage }, css, fiche] = await Promise.all([
    import('../../core/fiche/html/ficheHtml.ts'), // not needed before
    vscode.workspace.fs.readFile(sheet),
    readFiche(folder, uri),
  ]);
  if (!fiche) return undefined;
  const pictures = pictureData(await readPictures(fiche));
  const page = fichePage(fiche, pictures, new TextDecoder().decode(css));
  const name = `${ficheFileName(folder, uri)}.html`;
  const message = (file: string) =>
    translate('The fiche is written: {name}. Open it in a browser, and print it from there.', {
      name: file,
    });
  return writeOutput({ name, bytes: new TextEncoder().encode(page), message }, folder, services);
}
