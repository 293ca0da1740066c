import * as vscode from 'vscode';
import type { CandidateFolder } from './candidateFolder.ts';
import { bytesOf, writeAtomically } from './writeFile.ts';

export const EDIT_PROFILE = 'portfolioSio.editProfile';

/** The profile as the student finds it: every field named, none filled in. */
function emptyProfile({ candidate }: CandidateFolder): string {
  const { option, session } = candidate;
  const fields = ['nom:', 'prenom:', 'numero:', 'centre:'];
  return [...fields, `option: ${option}`, `session: ${session}`, 'url:', ''].join('\n');
}

/** Opens the candidate’s profile, made first where there is none. */
export async function editProfile(folder: CandidateFolder): Promise<void> {
  const { profileUri } = folder;
  if (!(await bytesOf(profileUri))) {
    await writeAtomically(profileUri, new TextEncoder().encode(emptyProfile(folder)));
  }
  await vscode.window.showTextDocument(profileUri);
}
