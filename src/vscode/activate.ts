import * as vscode from 'vscode';
import { CandidateFolders } from './candidateFolders.ts';
import { chooseFolder } from './chooseFolder.ts';
import { CodeCompletionProvider, COMPLETION_TRIGGERS } from './completion.ts';
import { CoverageTree } from './coverageTree.ts';
import { Diagnostics } from './diagnostics.ts';
import { EXPORT_TABLE, exportTable } from './exportTable.ts';
import { CodeHoverProvider } from './hover.ts';
import { OPEN_EVIDENCE, openEvidence, type EvidencePlace } from './openEvidence.ts';
import { EDIT_PROFILE, editProfile } from './profile.ts';
import { QuickFixes } from './quickFixes.ts';
import { Readings } from './readings.ts';
import { reportFailures } from './reportFailures.ts';
import { suggestWhileTyping } from './suggestWhileTyping.ts';

const REPORTS: vscode.DocumentSelector = { language: 'markdown' };

/** Starts the extension; everything it makes is disposed with the context. */
export function activate({ subscriptions, workspaceState }: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Portfolio SIO', { log: true });
  const folders = new CandidateFolders();
  const readings = new Readings(folders);
  const { languages, commands } = vscode;
  const run = reportFailures(log);

  subscriptions.push(
    log,
    folders,
    new Diagnostics(folders, readings),
    new CoverageTree(folders),
    languages.registerCompletionItemProvider(
      REPORTS,
      new CodeCompletionProvider(folders),
      ...COMPLETION_TRIGGERS,
    ),
    suggestWhileTyping(),
    languages.registerHoverProvider(REPORTS, new CodeHoverProvider(folders, readings)),
    languages.registerCodeActionsProvider(REPORTS, new QuickFixes(readings), QuickFixes.metadata),
    commands.registerCommand(
      OPEN_EVIDENCE,
      run((place: EvidencePlace) => openEvidence(place, readings)),
    ),
    commands.registerCommand(
      EXPORT_TABLE,
      run(async () => {
        const folder = await chooseFolder(folders);
        return folder && exportTable(folder, workspaceState);
      }),
    ),
    commands.registerCommand(
      EDIT_PROFILE,
      run(async () => {
        const folder = await chooseFolder(folders);
        return folder && editProfile(folder);
      }),
    ),
  );
}
