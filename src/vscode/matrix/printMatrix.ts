import * as vscode from 'vscode';
import { matrixSteps } from '../../matrix/matrix.ts';
import type { MatrixLook } from '../../matrix/matrixHtml.ts';
import { matrixPageParts, type PageWords } from '../../matrix/matrixPage.ts';
import type { Steps } from '../../steps.ts';
import { utf8Steps } from '../../text/utf8.ts';
import { inSlicesUntil } from '../pace.ts';
import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import { withProgress } from '../progress.ts';
import type { Services } from '../services.ts';
import { writeOutput } from '../table/output.ts';
import { translate } from '../translate.ts';

/** Writes the matrix as a page for a browser, which can print it: VS Code prints no web view. */
export async function printMatrix(
  folder: CandidateFolder,
  services: Services,
  look: MatrixLook,
): Promise<vscode.Uri | undefined> {
  const sheet = vscode.Uri.joinPath(services.extensionUri, 'media', 'panel', 'matrix.css');
  const css = new TextDecoder().decode(await vscode.workspace.fs.readFile(sheet));
  const words = { css, language: vscode.env.language, t: translate };
  const bytes = await withProgress(translate('Writing the matrix'), async (token) => {
    await folder.ready;
    return inSlicesUntil(pageOf(folder, look, words), token);
  });
  if (!bytes) return undefined;
  const message = (name: string) =>
    translate('The matrix is written: {name}. Open it in a browser, and print it from there.', {
      name,
    });
  return writeOutput({ name: 'matrice-des-competences.html', bytes, message }, folder, services);
}

function* pageOf(
  { portfolio, candidate }: CandidateFolder,
  look: MatrixLook,
  words: PageWords,
): Steps<Uint8Array> {
  const matrix = yield* matrixSteps(portfolio);
  return yield* utf8Steps(matrixPageParts(matrix, look, candidate, words));
}
