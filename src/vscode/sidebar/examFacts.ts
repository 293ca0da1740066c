import * as vscode from 'vscode';
import { isAttestation } from '../../portfolio/exam/attestations.ts';
import type { ExamFacts, TableState } from '../../portfolio/exam/finding.ts';
import type { CandidateFolder } from '../portfolio/candidateFolder.ts';

const TABLE = /^tableau-de-synthese-.*\.xlsx$/;
const FILES_AT_MOST = 200;

/** What the folder says that no report says. */
export type FolderFacts = Pick<ExamFacts, 'attestations' | 'table'>;

export const NO_FACTS: FolderFacts = { attestations: [], table: { kind: 'none' } };

/** Looks for attestations and the exported table, by name and date; no file is opened. */
export async function readFolderFacts(folder: CandidateFolder): Promise<FolderFacts> {
  const pattern = '**/*{ttestation,ertificat,TTESTATION,ERTIFICAT}*';
  const [papers, table] = await Promise.all([find(folder, pattern), tableState(folder)]);
  const attestations = papers
    .map(String)
    .filter((uri) => isAttestation(nameOf(uri)))
    .sort();
  return { attestations, table };
}

async function tableState(folder: CandidateFolder): Promise<TableState> {
  const { portfolio, profileUri } = folder;
  const tables = (await find(folder, 'tableau-de-synthese-*.xlsx')).filter((uri) =>
    TABLE.test(nameOf(uri.path)),
  );
  const dated = await Promise.all(
    tables.map(async (uri) => ({ uri: uri.toString(), time: await changedAt(uri) })),
  );
  const [newest] = dated.sort((a, b) => b.time - a.time);
  if (!newest) return { kind: 'none' };
  const sources = [...portfolio.reports()].map(({ uri }) => vscode.Uri.parse(uri, true));
  const times = await Promise.all([profileUri, ...sources].map(changedAt));
  const current = times.every((time) => time <= newest.time);
  return { kind: current ? 'current' : 'older', uri: newest.uri };
}

async function find({ folder }: CandidateFolder, pattern: string): Promise<vscode.Uri[]> {
  const inFolder = new vscode.RelativePattern(folder.uri, pattern);
  return vscode.workspace.findFiles(inFolder, '**/node_modules/**', FILES_AT_MOST);
}

/** When a file was last changed, in milliseconds; 0 where there is none. */
async function changedAt(uri: vscode.Uri): Promise<number> {
  return vscode.workspace.fs.stat(uri).then(
    ({ mtime }) => mtime,
    () => 0,
  );
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
