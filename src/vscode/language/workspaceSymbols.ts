import * as vscode from 'vscode';
import { reportName } from '../../core/portfolio/reportOrder.ts';
import type { Referential } from '../../core/referential/referential.ts';
import { fold } from '../../core/text/fold.ts';
import type { CandidateFolder, CandidateFolders } from '../workspace/candidateFolder.ts';
import { placesIn } from './referentialPages.ts';

const AT_MOST = 300;

/** « Go to Symbol in Workspace »: reports by their titles, skills by code or wording. */
export function workspaceSymbols(
  query: string,
  folders: CandidateFolders,
  token: vscode.CancellationToken,
): vscode.SymbolInformation[] {
  const wanted = fold(query).split(' ');
  const matches = (text: string) => wanted.every((word) => fold(text).includes(word));
  const found: vscode.SymbolInformation[] = [];
  for (const folder of folders.all) {
    if (token.isCancellationRequested) return [];
    found.push(...reportsOf(folder, matches));
  }
  // Candidates of the same option share their skills.
  const referentials = new Set(folders.all.map(({ portfolio }) => portfolio.referential));
  for (const referential of referentials) found.push(...skillsOf(referential, matches));
  return found.slice(0, AT_MOST);
}

type Matches = (text: string) => boolean;

function reportsOf({ name: candidate, portfolio }: CandidateFolder, matches: Matches) {
  return [...portfolio.reports()]
    .map((report) => ({ name: reportName(report), uri: vscode.Uri.parse(report.uri) }))
    .filter(({ name }) => matches(name))
    .slice(0, AT_MOST)
    .map(({ name, uri }) => {
      const place = new vscode.Location(uri, new vscode.Position(0, 0));
      return new vscode.SymbolInformation(name, vscode.SymbolKind.File, candidate, place);
    });
}

function skillsOf(referential: Referential, matches: Matches) {
  const placeOf = placesIn(referential.option);
  const container = `BTS SIO ${referential.option}`;
  return referential.skills
    .map((skill) => ({ skill, name: `${skill.code} ${skill.wording}` }))
    .filter(({ name }) => matches(name))
    .map(({ skill, name }) => {
      const { EnumMember } = vscode.SymbolKind;
      return new vscode.SymbolInformation(name, EnumMember, container, placeOf(skill));
    });
}
