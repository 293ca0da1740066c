import type * as vscode from 'vscode';
import { ficheFileName } from '../../core/fiche/ficheName.ts';
import { ficheRemarks } from '../../core/fiche/ficheWords.ts';
import { fichePair, reportsOf } from '../../core/fiche/pair.ts';
import type { Services } from '../services.ts';
import { inform } from '../ui/messages.ts';
import { withProgress } from '../ui/progress.ts';
import { writeOutput, type Output } from '../table/output.ts';
import { translate } from '../translate.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { readFiche, readPictures } from './readFiche.ts';

/** Writes the fiche of a report as the national form has it. */
export async function exportFiche(
  folder: CandidateFolder,
  uri: string,
  services: Services,
): Promise<vscode.Uri | undefined> {
  const output = await withProgress(translate('Writing the fiche'), async (token) => {
    const made = await ficheOutput(folder, uri);
    return token.isCancellationRequested ? undefined : made;
  });
  return output && writeOutput(output, folder, services);
}

/** Writes the two fiches of a candidate: those of the reports chosen, else of the pair proposed. */
export async function exportFiches(
  folder: CandidateFolder,
  services: Services,
): Promise<readonly vscode.Uri[]> {
  await folder.ready;
  const reports = reportsOf(fichePair(folder.portfolio));
  if (reports.length === 0) {
    await inform(
      translate(
        'No two reports cover bloc 2 yet: write “fiche: 1” and “fiche: 2” into the headers of the two that you show.',
      ),
    );
    return [];
  }
  const written: vscode.Uri[] = [];
  for (const { uri } of reports) {
    // eslint-disable-next-line no-await-in-loop -- one may ask what becomes of a file
    const file = await exportFiche(folder, uri, services);
    if (file) written.push(file);
  }
  return written;
}

/** The file of a report’s fiche, and what to say of it; undefined when there is no such report. */
export async function ficheOutput(
  folder: CandidateFolder,
  uri: string,
): Promise<Output | undefined> {
  await folder.ready;
  const [{ ficheDocx }, { ficheLacks }, fiche] = await Promise.all([
    import('../../core/fiche/word/ficheDocx.ts'), // not needed before
    import('../../core/fiche/buildFiche.ts'),
    readFiche(folder, uri),
  ]);
  if (!fiche) return undefined;
  const { bytes, notes } = ficheDocx(fiche, await readPictures(fiche));
  return {
    name: `${ficheFileName(folder, uri)}.docx`,
    bytes,
    message: (name) => translate('The fiche is written: {name}.', { name }),
    notes: ficheRemarks(ficheLacks(fiche), notes, translate),
  };
}
