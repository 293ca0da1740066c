import * as vscode from 'vscode';
import { ficheFileName } from '../../core/fiche/ficheName.ts';
import { ficheLacks } from '../../core/fiche/buildFiche.ts';
import type { FicheState } from '../../core/exam/ruleResult.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { readFiche } from './readFiche.ts';

/**
 * Where the fiche of a chosen report stands; undefined when it cannot be read. `changedAt` tells when a
 * file was last changed, 0 where there is none.
 */
export async function chosenState(
  folder: CandidateFolder,
  uri: string,
  changedAt: (uri: vscode.Uri) => Promise<number>,
): Promise<FicheState | undefined> {
  const file = vscode.Uri.joinPath(folder.folder.uri, `${ficheFileName(folder, uri)}.docx`);
  const [fiche, written, ...sources] = await Promise.all([
    readFiche(folder, uri),
    ...[file, vscode.Uri.parse(uri, true), folder.profileUri].map(changedAt),
  ]);
  if (!fiche) return undefined;
  const isOlder = sources.some((changed) => changed > (written ?? 0));
  const exported = !written ? 'none' : isOlder ? 'older' : 'current';
  return { uri, lacks: ficheLacks(fiche), exported };
}
