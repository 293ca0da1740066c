import * as vscode from 'vscode';
import { candidateName } from '../../core/portfolio/candidate.ts';
import {
  exportDetail,
  type classExported,
  type ExportOutcome,
} from '../../core/class/classExport.ts';
import { candidateItems, type FolderEntry } from '../workspace/candidateEntry.ts';
import { writeAtomically } from '../workspace/writeFile.ts';
import type { Services } from '../services.ts';
import { inform, warn } from '../ui/messages.ts';
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

/** Whether files go into the candidates’ own folders, or the one folder; undefined for Escape. */
export async function chooseHome({
  where,
  here,
}: {
  readonly where: string;
  readonly here: string;
}): Promise<'own' | vscode.Uri | undefined> {
  const own = { label: translate('Each into the candidate’s own folder'), together: false };
  const one = {
    label: translate('All into one folder, named after the students…'),
    together: true,
  };
  const picked = await vscode.window.showQuickPick([own, one], { placeHolder: where });
  if (!picked) return undefined;
  if (!picked.together) return 'own';
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: here,
    })) ?? [];
  return folder;
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
export async function exportOne(
  entry: FolderEntry,
  target: vscode.Uri,
  { memory, log }: Services,
  make: () => Uint8Array | undefined | Promise<Uint8Array | undefined>,
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
export async function tellOutcomes(
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
