import * as vscode from 'vscode';
import { candidateName } from '../../core/portfolio/candidate.ts';
import {
  exportDetail,
  type classExported,
  type ExportOutcome,
} from '../../core/class/classExport.ts';
import { forEachBounded } from '../../core/iteration.ts';
import { namesInOneFolder } from '../../core/table/fileNames.ts';
import { TimeSlicer } from '../timeSlicer.ts';
import { candidateItems, type FolderEntry } from '../workspace/candidateEntry.ts';
import { writeAtomically } from '../workspace/writeFile.ts';
import type { Services } from '../services.ts';
import { inform, showProgress, warn } from '../ui/messages.ts';
import { inBackground } from '../ui/reportFailures.ts';
import { translate } from '../translate.ts';
import { isChangedByHand, rememberExport } from './output.ts';

/** Everybody is chosen at first; Escape chooses nobody. */
export async function chooseCandidates(
  { folders }: Services,
  placeHolder: string,
): Promise<readonly FolderEntry[]> {
  const items = candidateItems(folders.all).map((item) => ({
    ...item,
    picked: item.entry.folder.hasReports,
  }));
  const picked = await vscode.window.showQuickPick(items, { canPickMany: true, placeHolder });
  return (picked ?? []).map(({ entry }) => entry);
}

/** A file for one of the class: whose it is, what it is called and how it is made. */
export interface ClassFile {
  readonly entry: FolderEntry;
  readonly file: string;
  readonly make: () => Promise<Uint8Array | undefined>;
}

/** How the files of a class are spoken of, and how many are made at the same time. */
export interface ClassExport {
  readonly where: string;
  readonly here: string;
  readonly writing: string;
  readonly atOnce: number;
  readonly outcome: typeof classExported;
}

/** Writes files of a class where the user wants them, and says what came of each. */
export async function exportFiles(
  files: readonly ClassFile[],
  { where, here, writing, atOnce, outcome: sentence }: ClassExport,
  services: Services,
): Promise<void> {
  const home = await chooseHome(where, here);
  if (!home) return;
  const people = files.map(({ entry, file }) => ({ name: candidateName(entry), file }));
  const names = namesInOneFolder(people);
  const outcomes: ExportOutcome[] = [];
  const slicer = new TimeSlicer(); // one for all that run at the same time
  await showProgress(writing, (report, token) =>
    forEachBounded(files.entries(), atOnce, async ([index, { entry, file, make }]) => {
      await slicer.next();
      const own = vscode.Uri.joinPath(entry.folder.folder.uri, file);
      const target = home === 'own' ? own : vscode.Uri.joinPath(home, names[index] ?? file);
      const outcome = await exportOne(entry, target, services, async () =>
        token.isCancellationRequested ? undefined : make(),
      );
      outcomes.push(outcome);
      if (outcome === 'cancelled') return;
      report({ increment: 100 / files.length, message: candidateName(entry) });
    }),
  );
  inBackground(tellOutcomes(outcomes, sentence, services), services.log);
}

/** Whether files go into the candidates’ own folders, or the one folder; undefined for Escape. */
async function chooseHome(where: string, here: string): Promise<'own' | vscode.Uri | undefined> {
  const own = { label: translate('Each into the candidate’s own folder') };
  const one = { label: translate('All into one folder, named after the students…') };
  const picked = await vscode.window.showQuickPick([own, one], { placeHolder: where });
  return picked === own ? 'own' : picked && chooseDirectory(here);
}

/** Asks for a folder; undefined for Escape. */
export async function chooseDirectory(openLabel: string): Promise<vscode.Uri | undefined> {
  const what = { canSelectFiles: false, canSelectFolders: true };
  return (await vscode.window.showOpenDialog({ ...what, openLabel }))?.[0];
}

/** Asks where one file about the whole class is to go; undefined for Escape. */
export function chooseClassFile(
  name: string,
  kind: 'CSV' | 'HTML',
): Thenable<vscode.Uri | undefined> {
  const [root] = vscode.workspace.workspaceFolders ?? [];
  return vscode.window.showSaveDialog({
    ...(root && { defaultUri: vscode.Uri.joinPath(root.uri, name) }),
    filters: { [kind]: [kind.toLowerCase()] },
  });
}

/** Writes one file about the whole class, and offers to open it. */
export async function writeClassFile(
  target: vscode.Uri,
  text: string,
  message: string,
  log: vscode.LogOutputChannel,
): Promise<void> {
  await writeAtomically(target, new TextEncoder().encode(text));
  inBackground(offerToOpen(target, message), log);
}

async function offerToOpen(target: vscode.Uri, message: string): Promise<void> {
  const open = translate('Open');
  if ((await inform(message, open)) === open) await vscode.env.openExternal(target);
}

/** Whatever happens to one file, all others are made, and it is counted. */
async function exportOne(
  entry: FolderEntry,
  target: vscode.Uri,
  { memory, log }: Services,
  make: () => Promise<Uint8Array | undefined>,
): Promise<ExportOutcome> {
  const done = (outcome: ExportOutcome): ExportOutcome => {
    const path = vscode.workspace.asRelativePath(target);
    log.info(exportDetail(candidateName(entry), path, outcome, translate));
    return outcome;
  };
  try {
    const bytes = await make();
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

/** Says what came of all, with the details at hand. */
async function tellOutcomes(
  outcomes: readonly ExportOutcome[],
  sentence: typeof classExported,
  { log }: Services,
): Promise<void> {
  const details = translate('Show Details');
  const message = sentence(outcomes, translate);
  const isWhole = outcomes.every((outcome) => outcome === 'written');
  const answer = await (isWhole ? inform : warn)(message, details);
  if (answer === details) log.show();
}
