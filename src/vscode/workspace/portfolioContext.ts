import * as vscode from 'vscode';
import type { CandidateFolder, CandidateFolders } from './candidateFolder.ts';
import { unawaited } from '../ui/messages.ts';

/** Option and session alone say nothing of whose portfolio it is. */
const PERSONAL = ['lastName', 'firstName', 'number', 'centre', 'url'] as const;

/** What views and welcome contents depend on, and what ticks off the steps of the walkthrough. */
const CONTEXTS: Readonly<Record<string, (folder: CandidateFolder) => boolean>> = {
  'portfolioSio.isPortfolio': ({ isPortfolio }) => isPortfolio,
  'portfolioSio.hasProfile': ({ profile: { profile } }) => PERSONAL.some((field) => profile[field]),
  'portfolioSio.hasReport': ({ hasReports }) => hasReports,
  'portfolioSio.hasEvidence': ({ portfolio }) =>
    portfolio.coverage.some(({ mobilised }) => mobilised > 0),
};

/** Keeps the contexts true for the folders of the window: one of them is enough. */
export function portfolioContext(folders: CandidateFolders): vscode.Disposable {
  const told = new Map<string, boolean>();
  const update = () => {
    for (const [name, isTrue] of Object.entries(CONTEXTS)) {
      const value = folders.all.some(isTrue);
      if (told.get(name) === value) continue;
      told.set(name, value);
      unawaited(vscode.commands.executeCommand('setContext', name, value));
    }
  };
  // Before all is read, no view says that there is nothing.
  const tellRead = () => vscode.commands.executeCommand('setContext', 'portfolioSio.isRead', true);
  unawaited(folders.ready.then(update).then(tellRead));
  return folders.onDidChange(update);
}
