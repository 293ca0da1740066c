import * as vscode from 'vscode';
import { codesIn, fichePair, numberIn } from '../../core/fiche/pair.ts';
import { inOrderOfDate, reportName } from '../../core/portfolio/reportOrder.ts';
import { chooseFolder } from '../portfolio/chooseFolder.ts';
import type { DocumentReports, Services } from '../services.ts';
import { inform } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';

/** A report, and whose it is. */
export interface ChosenReport {
  readonly folder: CandidateFolder;
  readonly uri: string;
}

/**
 * The report that a command about a fiche is for: the one that `about` names, that of the active
 * editor, or the one that the user picks; undefined when there is none or the user picks none.
 */
export async function chooseReport(
  { folders, documentReports }: Services,
  about?: unknown,
): Promise<ChosenReport | undefined> {
  const named = uriOf(about) ?? vscode.window.activeTextEditor?.document.uri;
  await folders.ready;
  const own = named && folders.of(named);
  if (named && own && isReport(named, own, documentReports))
    return { folder: own, uri: named.toString() };
  const folder = await chooseFolder(folders, about);
  if (!folder) return undefined;
  const uri = await pickReport(folder);
  return uri === undefined ? undefined : { folder, uri };
}

/** A file that was only just made is one as soon as its editor shows one. */
function isReport(
  uri: vscode.Uri,
  { portfolio }: CandidateFolder,
  documentReports: DocumentReports,
): boolean {
  const open = vscode.workspace.textDocuments.find(
    (each) => each.uri.toString() === uri.toString(),
  );
  return (
    (open && documentReports.of(open)) !== undefined ||
    portfolio.report(uri.toString()) !== undefined
  );
}

/** What the menu of an editor, of a file or of a line hands on. */
function uriOf(about: unknown): vscode.Uri | undefined {
  if (about instanceof vscode.Uri) return about;
  if (typeof about === 'string') return vscode.Uri.parse(about, true);
  const isLine = typeof about === 'object' && about !== null && 'report' in about;
  return isLine && typeof about.report === 'string'
    ? vscode.Uri.parse(about.report, true)
    : undefined;
}

/** Those of the pair come first, then those with evidence of bloc 2. */
async function pickReport({ portfolio }: CandidateFolder): Promise<string | undefined> {
  const pair = fichePair(portfolio);
  const items = inOrderOfDate(portfolio.reports()).map((report) => {
    const number = numberIn(pair, report.uri);
    const codes = [...codesIn(report, portfolio)].sort().join(', ');
    return {
      label: reportName(report),
      description: [number && translate('fiche {number}', { number }), codes]
        .filter(Boolean)
        .join(' · '),
      rank: number ?? (codes === '' ? 4 : 3),
      uri: report.uri,
    };
  });
  if (items.length === 0) {
    await inform(translate('There is no report yet.'));
    return undefined;
  }
  const sorted = items.sort((a, b) => a.rank - b.rank);
  const placeHolder = translate('The fiche of which report?');
  return (await vscode.window.showQuickPick(sorted, { placeHolder }))?.uri;
}
