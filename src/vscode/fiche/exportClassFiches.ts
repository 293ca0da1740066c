import * as vscode from 'vscode';
import { ficheFileName } from '../../core/fiche/ficheName.ts';
import { candidateName } from '../../core/portfolio/candidate.ts';
import { classFichesExported, type ExportOutcome } from '../../core/class/classExport.ts';
import { fichePair, reportsOf } from '../../core/fiche/pair.ts';
import { namesInOneFolder } from '../../core/table/fileNames.ts';
import { forEachBounded } from '../../core/iteration.ts';
import { TimeSlicer } from '../timeSlicer.ts';
import type { Services } from '../services.ts';
import { chooseCandidates, chooseHome, exportOne, tellOutcomes } from '../table/classFiles.ts';
import { inform, showProgress } from '../ui/messages.ts';
import { inBackground } from '../ui/reportFailures.ts';
import { translate } from '../translate.ts';
import type { FolderEntry } from '../workspace/candidateEntry.ts';
import { ficheOutput } from './exportFiche.ts';

const AT_ONCE = 2;

/** One fiche of one candidate. */
interface ClassFiche {
  readonly entry: FolderEntry;
  readonly uri: string;
  readonly file: string;
}

/** Writes both fiches of each chosen candidate, and says what came of it. */
export async function exportClassFiches(services: Services): Promise<void> {
  await services.folders.ready;
  const whose = translate('Whose fiches are to be written?');
  const chosen = await chooseCandidates(services, whose);
  const fiches = chosen.flatMap(fichesOf);
  if (fiches.length === 0) {
    if (chosen.length > 0) await inform(translate('None of them has reports that cover bloc 2.'));
    return;
  }
  const home = await chooseHome({
    where: translate('Where are the fiches to be written?'),
    here: translate('Write the Fiches Here'),
  });
  if (!home) return;
  const people = fiches.map(({ entry, file }) => ({ name: candidateName(entry), file }));
  const names = namesInOneFolder(people);
  const outcomes: ExportOutcome[] = [];
  const slicer = new TimeSlicer(); // one for all that run at the same time
  await showProgress(translate('Writing the fiches'), (report, token) =>
    forEachBounded(fiches.entries(), AT_ONCE, async ([index, { entry, uri, file }]) => {
      await slicer.next();
      const own = vscode.Uri.joinPath(entry.folder.folder.uri, file);
      const target = home === 'own' ? own : vscode.Uri.joinPath(home, names[index] ?? file);
      const outcome = await exportOne(entry, target, services, async () =>
        token.isCancellationRequested ? undefined : (await ficheOutput(entry.folder, uri))?.bytes,
      );
      outcomes.push(outcome);
      if (outcome === 'cancelled') return;
      report({ increment: 100 / fiches.length, message: candidateName(entry) });
    }),
  );
  inBackground(tellOutcomes(outcomes, classFichesExported, services), services.log);
}

function fichesOf(entry: FolderEntry): ClassFiche[] {
  return reportsOf(fichePair(entry.portfolio)).map(({ uri }) => ({
    entry,
    uri,
    file: `${ficheFileName(entry.folder, uri)}.docx`,
  }));
}
