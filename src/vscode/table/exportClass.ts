import * as vscode from 'vscode';
import { candidateName } from '../../core/class/candidateWords.ts';
import { classExported, exportDetail, type ExportOutcome } from '../../core/class/classExport.ts';
import { classOverview } from '../../core/class/classOverview.ts';
import { namesInOneFolder } from '../../core/portfolio/tablesOfClass.ts';
import { inClassOrder } from '../../core/class/candidateNodes.ts';
import { csvText } from '../../core/text/csv.ts';
import { forEachBounded } from '../../core/bounded.ts';
import { Pace } from '../pace.ts';
import { candidateItems, entryOf, type FolderEntry } from '../workspace/candidateEntry.ts';
import { writeAtomically } from '../workspace/writeFile.ts';
import { inBackground } from '../ui/reportFailures.ts';
import type { Services } from '../services.ts';
import { inform, showProgress, warn } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import { classFacts } from './classFacts.ts';
import { nationalForm } from './exportTable.ts';
import { tableName } from './fileNames.ts';
import { ofTable } from './makeOfTable.ts';
import { isChangedByHand, rememberExport } from './output.ts';

const AT_ONCE = 4;

/** Writes the official table of each chosen candidate, and says what came of it. */
export async function exportClass(services: Services): Promise<void> {
  await services.folders.ready;
  const chosen = await chooseCandidates(services);
  if (chosen.length === 0) return;
  const targets = await chooseTargets(chosen);
  if (!targets) return;
  const outcomes: ExportOutcome[] = [];
  const make = await nationalForm();
  const pace = new Pace(); // one for all: those at work take turns
  await showProgress(translate('Writing the official tables'), (report, token) =>
    forEachBounded(chosen, AT_ONCE, async (entry) => {
      await pace.next();
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

/** Each into the candidate’s own folder, or all into one, named after them; undefined for Escape. */
async function chooseTargets(
  chosen: readonly FolderEntry[],
): Promise<ReadonlyMap<FolderEntry, vscode.Uri> | undefined> {
  const own = { label: translate('Each into the candidate’s own folder'), together: false };
  const one = {
    label: translate('All into one folder, named after the students…'),
    together: true,
  };
  const placeHolder = translate('Where are the tables to be written?');
  const picked = await vscode.window.showQuickPick([own, one], { placeHolder });
  if (!picked) return undefined;
  if (!picked.together) return new Map(chosen.map((entry) => [entry, ownTarget(entry)]));
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: translate('Write the Tables Here'),
    })) ?? [];
  if (!folder) return undefined;
  const people = chosen.map((entry) => ({ name: candidateName(entry), file: fileOf(entry) }));
  const names = namesInOneFolder(people);
  return new Map(
    chosen.map((entry, index) => [entry, vscode.Uri.joinPath(folder, names[index] ?? '')]),
  );
}

function ownTarget(entry: FolderEntry): vscode.Uri {
  return vscode.Uri.joinPath(entry.folder.folder.uri, fileOf(entry));
}

function fileOf({ folder }: FolderEntry): string {
  return `${tableName(folder)}.xlsx`;
}

/** Whatever happens to one table, all others are made, and it is counted. */
async function exportOne(
  entry: FolderEntry,
  target: vscode.Uri,
  { memory, log }: Services,
  make: () => Uint8Array | undefined,
): Promise<ExportOutcome> {
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
  const facts = await classFacts(entries);
  const bytes = new TextEncoder().encode(csvText(classOverview(entries, facts, translate)));
  await writeAtomically(target, bytes);
  inBackground(offerToOpen(target), log);
}

async function offerToOpen(target: vscode.Uri): Promise<void> {
  const open = translate('Open');
  const message = translate('The overview of the class is written.');
  const answer = await inform(message, open);
  if (answer === open) await vscode.env.openExternal(target);
}
