import * as vscode from 'vscode';
import { candidateName } from '../../core/portfolio/candidate.ts';
import { classExported, type ExportOutcome } from '../../core/class/classExport.ts';
import { classOverview } from '../../core/class/classOverview.ts';
import { namesInOneFolder, tableName } from '../../core/table/fileNames.ts';
import { inClassOrder } from '../../core/class/candidateNodes.ts';
import { csvText } from '../../core/text/escaping.ts';
import { forEachBounded } from '../../core/iteration.ts';
import { TimeSlicer } from '../timeSlicer.ts';
import { entryOf, type FolderEntry } from '../workspace/candidateEntry.ts';
import { inBackground } from '../ui/reportFailures.ts';
import type { Services } from '../services.ts';
import { showProgress } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import {
  chooseCandidates,
  chooseClassFile,
  chooseHome,
  exportOne,
  tellOutcomes,
  writeClassFile,
} from './classFiles.ts';
import { classFacts } from './classFacts.ts';
import { nationalForm } from './exportTable.ts';
import { ofTable } from './makeOfTable.ts';

const AT_ONCE = 4;

/** Writes the official table of each chosen candidate, and says what came of it. */
export async function exportClass(services: Services): Promise<void> {
  await services.folders.ready;
  const chosen = await chooseCandidates(services, translate('Whose table is to be written?'));
  if (chosen.length === 0) return;
  const targets = await chooseTargets(chosen);
  if (!targets) return;
  const outcomes: ExportOutcome[] = [];
  const make = await nationalForm();
  const slicer = new TimeSlicer(); // one for all that run at the same time
  await showProgress(translate('Writing the official tables'), (report, token) =>
    forEachBounded(chosen, AT_ONCE, async (entry) => {
      await slicer.next();
      const outcome = await exportOne(
        entry,
        targets.get(entry) ?? ownTarget(entry),
        services,
        () => (token.isCancellationRequested ? undefined : ofTable(entry.folder, make)),
      );
      outcomes.push(outcome);
      if (outcome === 'cancelled') return;
      report({ increment: 100 / chosen.length, message: candidateName(entry) });
    }),
  );
  inBackground(tellOutcomes(outcomes, classExported, services), services.log);
}

/** Each into the candidate’s own folder, or all into one, named after them; undefined for Escape. */
async function chooseTargets(
  chosen: readonly FolderEntry[],
): Promise<ReadonlyMap<FolderEntry, vscode.Uri> | undefined> {
  const home = await chooseHome({
    where: translate('Where are the tables to be written?'),
    here: translate('Write the Tables Here'),
  });
  if (!home) return undefined;
  if (home === 'own') return new Map(chosen.map((entry) => [entry, ownTarget(entry)]));
  const people = chosen.map((entry) => ({ name: candidateName(entry), file: fileOf(entry) }));
  const names = namesInOneFolder(people);
  return new Map(
    chosen.map((entry, index) => [entry, vscode.Uri.joinPath(home, names[index] ?? '')]),
  );
}

function ownTarget(entry: FolderEntry): vscode.Uri {
  return vscode.Uri.joinPath(entry.folder.folder.uri, fileOf(entry));
}

function fileOf({ folder }: FolderEntry): string {
  return `${tableName(folder.candidate)}.xlsx`;
}

/** Writes where bloc 1 stands for everybody, as a file for a spreadsheet. */
export async function exportClassOverview({ folders, log }: Services): Promise<void> {
  await folders.ready;
  const entries = inClassOrder(folders.all.map(entryOf), 'name');
  const target = await chooseClassFile(translate('class-overview.csv'), 'CSV');
  if (!target) return;
  const facts = await classFacts(entries);
  const text = csvText(classOverview(entries, facts, translate));
  await writeClassFile(target, text, translate('The overview of the class is written.'), log);
}
