import * as vscode from 'vscode';
import { newProfile, type ProfileAnswers } from '../../core/portfolio/profileEdits.ts';
import type { CandidateFolder } from './candidateFolder.ts';
import { readText } from './files.ts';

/** Opens the candidate’s profile, made first where there is none: every field named. */
export async function openProfile(folder: CandidateFolder): Promise<void> {
  const { profileUri, candidate } = folder;
  if ((await profileText(folder)) === undefined) {
    const { option, session } = candidate;
    const text = newProfile({ option, session: String(session) });
    await createFile(profileUri, text);
  }
  await vscode.window.showTextDocument(profileUri);
}

/** What the profile says now, in an editor or on disk; undefined where there is none. */
export async function profileText({ profileUri }: CandidateFolder): Promise<string | undefined> {
  const name = profileUri.toString();
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === name);
  if (open) return open.getText();
  const read = await readText(profileUri);
  if (read && 'unreadable' in read) throw new Error(`${name}: ${read.unreadable}`);
  return read?.text;
}

/** Writes a profile where there is none yet; Undo takes it back. */
export function createProfile(
  { profileUri }: CandidateFolder,
  answers: Partial<ProfileAnswers>,
): Promise<void> {
  return createFile(profileUri, newProfile(answers));
}

/** Never over a file that is there. */
async function createFile(uri: vscode.Uri, text: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(change)))
    throw new Error(`${uri.toString()}: not created`);
}
