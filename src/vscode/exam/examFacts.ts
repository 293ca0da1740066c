import * as vscode from 'vscode';
import { translate } from '../translate.ts';
import { isAttestation } from '../../core/exam/checkExam.ts';
import type { ExamFacts, FicheState, TableState } from '../../core/exam/ruleResult.ts';
import { fichePair } from '../../core/fiche/pair.ts';
import { baseName } from '../../core/text/uri.ts';
import { forEachBounded } from '../../core/iteration.ts';
import type { CandidateFolder, CandidateFolders } from '../workspace/candidateFolder.ts';
import { searchFiles } from '../workspace/searchFiles.ts';
import { filledName } from '../../core/table/fileNames.ts';

const PAPERS = '**/*{ttestation,ertificat,TTESTATION,ERTIFICAT}*';
/** Ours, and a school’s own form that was filled in. */
const tablePattern = () => `**/{tableau-de-synthese-*.xlsx,${filledName('*.xlsx', translate)}}`;
const FILES_AT_MOST = 5_000;
const AT_ONCE = 4;
const STATS_AT_ONCE = 16;

/** What the folder says that no report says. */
export type FolderFacts = Pick<ExamFacts, 'attestations' | 'table' | 'fiches'>;

export const NO_FACTS: FolderFacts = { attestations: [], table: { kind: 'none' }, fiches: [] };

/**
 * Looks for attestations and exported tables of all candidates together, by name and date; no file
 * is opened. Facts that are the same as `before` are the same object.
 */
export async function readFolderFacts(
  folders: CandidateFolders,
  before: ReadonlyMap<string, FolderFacts>,
): Promise<ReadonlyMap<string, FolderFacts>> {
  const [papers, tables] = await Promise.all([find(PAPERS), find(tablePattern())]);
  const attestations = byCandidate(
    papers.filter((uri) => isAttestation(baseName(uri.path))),
    folders,
  );
  const written = byCandidate(tables, folders);
  const found = new Map<string, FolderFacts>();
  await forEachBounded(folders.all, AT_ONCE, async (folder) => {
    const id = folder.folder.uri.toString();
    const facts = {
      attestations: (attestations.get(folder) ?? []).map(String).sort(),
      table: await tableState(folder, written.get(folder) ?? []),
      fiches: await ficheStates(folder),
    };
    const known = before.get(id);
    const isKnown = known && JSON.stringify(known) === JSON.stringify(facts);
    found.set(id, isKnown ? known : facts);
  });
  return found;
}

/** The files of each candidate: those of the nearest folder above them. */
function byCandidate(
  uris: readonly vscode.Uri[],
  folders: CandidateFolders,
): ReadonlyMap<CandidateFolder, vscode.Uri[]> {
  const found = new Map<CandidateFolder, vscode.Uri[]>();
  for (const uri of uris) {
    const folder = folders.of(uri);
    if (folder) found.set(folder, [...(found.get(folder) ?? []), uri]);
  }
  return found;
}

/** The table is exported into the candidate’s own folder, not below it. */
async function tableState(
  { folder, portfolio, profileUri }: CandidateFolder,
  found: readonly vscode.Uri[],
): Promise<TableState> {
  const own = found.filter(
    (uri) => uri.path === vscode.Uri.joinPath(folder.uri, baseName(uri.path)).path,
  );
  const dated = await Promise.all(
    own.map(async (uri) => ({ uri: uri.toString(), time: await changedAt(uri) })),
  );
  const [newest] = dated.sort((a, b) => b.time - a.time);
  if (!newest) return { kind: 'none' };
  const sources = [...portfolio.reports()].map(({ uri }) => vscode.Uri.parse(uri, true));
  const changed: vscode.Uri[] = [];
  await forEachBounded([profileUri, ...sources], STATS_AT_ONCE, async (uri) => {
    if ((await changedAt(uri)) > newest.time) changed.push(uri);
  });
  return { kind: changed.length === 0 ? 'current' : 'older', uri: newest.uri };
}

/** Of the reports that say that they are one of the two; nothing is read where none does. */
async function ficheStates(folder: CandidateFolder): Promise<FicheState[]> {
  if (![...folder.portfolio.reports()].some(({ fiche }) => fiche !== undefined)) return [];
  const pair = fichePair(folder.portfolio);
  const chosen = [pair[1], pair[2]].flatMap((report) => (report?.fiche ? [report.uri] : []));
  if (chosen.length === 0) return [];
  const { chosenState } = await import('../fiche/chosenState.ts'); // not needed before
  const states = await Promise.all(chosen.map((uri) => chosenState(folder, uri, changedAt)));
  return states.flatMap((state) => state ?? []);
}

const find = (pattern: string): Promise<readonly vscode.Uri[]> =>
  searchFiles(pattern, '**/node_modules/**', FILES_AT_MOST);

/** When a file was last changed, in milliseconds; 0 where there is none. */
async function changedAt(uri: vscode.Uri): Promise<number> {
  return vscode.workspace.fs.stat(uri).then(
    ({ mtime }) => mtime,
    () => 0,
  );
}
