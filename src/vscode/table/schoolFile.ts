import * as vscode from 'vscode';
import { schoolFile, type SchoolFileSetting } from '../settings.ts';
import { translate } from '../translate.ts';
import { alert } from '../ui/messages.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import type { OtherWay } from './output.ts';

/** A kind of file that a school hands out to be filled in: how it is asked for and remembered. */
export interface SchoolFileKind {
  readonly setting: SchoolFileSetting;
  readonly title: string;
  readonly filters: Readonly<Record<string, string[]>>;
}

/** The file that was filled last, while it is there; else the one that the user chooses. */
export async function schoolFileOf(
  folder: CandidateFolder,
  kind: SchoolFileKind,
): Promise<vscode.Uri | undefined> {
  const last = schoolFile(folder.folder.uri, kind.setting);
  return last && (await isThere(last)) ? last : chooseSchoolFile(folder, kind);
}

export async function chooseSchoolFile(
  { folder }: CandidateFolder,
  { setting, title, filters }: SchoolFileKind,
): Promise<vscode.Uri | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      defaultUri: schoolFile(folder.uri, setting) ?? folder.uri,
      filters: { ...filters },
      openLabel: translate('Fill In'),
      title,
    })) ?? [];
  return chosen;
}

/** Says why a file was not filled, and offers to choose another. */
export async function refuse(message: string, { title, run }: OtherWay): Promise<void> {
  if ((await alert(message, title)) === title) await run();
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type !== vscode.FileType.Directory;
  } catch {
    return false;
  }
}
