import * as vscode from 'vscode';
import { buildMatrix } from '../../core/matrix/matrix.ts';
import { type MatrixOptions, matrixPage } from '../../core/matrix/matrixHtml.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import type { Services } from '../services.ts';
import { writeOutput } from '../table/output.ts';
import { translate } from '../translate.ts';

/** Writes the matrix as a page for a browser, which can print it: VS Code prints no web view. */
export async function printMatrix(
  folder: CandidateFolder,
  services: Services,
  options: MatrixOptions,
): Promise<vscode.Uri | undefined> {
  const sheet = vscode.Uri.joinPath(services.extensionUri, 'media', 'panel', 'matrix.css');
  const css = new TextDecoder().decode(await vscode.workspace.fs.readFile(sheet));
  await folder.ready;
  const matrix = buildMatrix(folder.portfolio);
  const words = { css, language: vscode.env.language, t: translate };
  const bytes = new TextEncoder().encode(matrixPage(matrix, options, folder.candidate, words));
  const message = (name: string) =>
    translate('The matrix is written: {name}. Open it in a browser, and print it from there.', {
      name,
    });
  return writeOutput({ name: 'matrice-des-competences.html', bytes, message }, folder, services);
}
