import * as vscode from 'vscode';
import { candidateName } from '../../messages/candidateWords.ts';
import { classExported, exportDetail, type ExportOutcome } from '../../messages/classExport.ts';
import { classOverview } from '../../messages/classOverview.ts';
import { inClassOrder } from '../../sidebar/candidateNodes.ts';
import { csvText } from '../../text/csv.ts';
import { forEachBounded } from '../bounded.ts';
import { Pace } from '../pace.ts';
import { candidateItems, entryOf, type FolderEntry } from '../portfolio/candidateEntry.ts';
import { writeAtomically } from '../portfolio/writeFile.ts';
import { inBackground } from '../reportFailures.ts';
import type { Services } from '../services.ts';
import { inform, showProgress, warn } from '../messages.ts';
import { translate } from '../translate.ts';
import { nationalForm } from './exportTable.ts';
import { tableName } from './fileNames.ts';
import { ofTable } from './makeOfTable.ts';
import { isChangedByHand, rememberExport } from './output.ts';

const AT_ONCE = 4;

/** Writes the official table of each chosen candidate into their own folder, and says what came of it. */
export async function exportClass(services: Services): Promise<void> {
  await services.folders.ready;
  const chosen = await chooseCandidates(services);
  if (chosen.length === 0) return;
  const outcomes: ExportOutcome[] = [];
  const make = await nationalForm();
  const pace = new Pace(); // one for all: those at work take turns
  await showProgress(translate('Writing the official tables'), (report, token) =>
    forEachBounded(chosen, AT_ONCE, async (entry) => {
      await pace.next();
      const outcome = await exportOne(entry, services, () =>
        token.isCancellationRequested ? undefined : ofTable(entry.folder, make),
      );
      outcomes.push(outcome);
      if (outcome === 'cancelled') return;
      report({ increment: 100 / chosen.length, message: candidateName(entry) });
    }),
  );
  inBackground(tell(outcomes, services), services.log);
}

/** Everybody is chosen at first; Escape chooses nobody. */
async function chooseCandidates({ folders }: Services): Promise<readonly FolderEntry[]> {
  const items = candidateItems(folders.all).map((item) => ({
    ...item,
    picked: item.entry.folder.hasReports,
  }));
  const placeHolder = translate('Whose table is to be written?');
  const picked = await vscode.window.showQuickPick(items, { canPickMany: true, placeHolder });
  return (picked ?? []).map(({ entry }) => entry);
}

/** Whatever happens to one table, all others are made, and it is counted. */
async function exportOne(
  entry: FolderEntry,
  { memory, log }: Services,
  make: () => Uint8Array | undefined,
): Promise<ExportOutcome> {
  const target = vscode.Uri.joinPath(entry.folder.folder.uri, `${tableName(entry.folder)}.xlsx`);
  const done = (outcome: ExportOutcome): ExportOutcome => {
    const path = vscode.workspace.asRelativePath(target);
    log.info(exportDetail(candidateName(entry), path, outcome, translate));
    return outcome;
  };
  try {
    const bytes = make();
    if (!bytes) return done('cancelled');
    if (await isChangedByHand(target, memory)) return done('kept');
    await writeAtomically(target, bytes);
    await rememberExport(target, bytes, memory);
    return done('written');
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    return done('failed');
  }
}

async function tell(outcomes: readonly ExportOutcome[], { log }: Services): Promise<void> {
  const details = translate('Show Details');
  const message = classExported(outcomes, translate);
  const isWhole = outcomes.every((outcome) => outcome === 'written');
  const answer = await (isWhole ? inform : warn)(message, details);
  if (answer === details) log.show();
}

/** Writes where bloc 1 stands for everybody, as a file for a spreadsheet. */
export async function exportClassOverview({ folders, log }: Services): Promise<void> {
  await folders.ready;
  const entries = inClassOrder(folders.all.map(entryOf), 'name');
  const [root] = vscode.workspace.workspaceFolders ?? [];
  const name = translate('class-overview.csv');
  const target = await vscode.window.showSaveDialog({
    ...(root && { defaultUri: vscode.Uri.joinPath(root.uri, name) }),
    filters: { CSV: ['csv'] },
  });
  if (!target) return;
  const bytes = new TextEncoder().encode(csvText(classOverview(entries, translate)));
  await writeAtomically(target, bytes);
  inBackground(offerToOpen(target), log);
}

async function offerToOpen(target: vscode.Uri): Promise<void> {
  const open = translate('Open');
  const message = translate('The overview of the class is written.');
  const answer = await inform(message, open);
  if (answer === open) await vscode.env.openExternal(target);
}
