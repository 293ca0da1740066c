import * as vscode from 'vscode';
import { statusWords } from '../../core/exam/examWords.ts';
import type { CandidateFolders } from '../workspace/candidateFolder.ts';
import { translate } from '../translate.ts';
import { COVERAGE_VIEW } from '../coverage/coverageView.ts';

/** The coverage of bloc 1 in the status bar, for the candidate of the active editor. */
export function showStatus(folders: CandidateFolders): vscode.Disposable {
  const { window, StatusBarAlignment } = vscode;
  const item = window.createStatusBarItem('portfolioSio.status', StatusBarAlignment.Left, 10);
  item.name = 'Portfolio SIO';
  item.command = `${COVERAGE_VIEW}.focus`;
  const update = (): void => {
    const active = window.activeTextEditor;
    const { all } = folders;
    const [only] = all.length === 1 ? all : [];
    const folder = (active && folders.of(active.document.uri)) ?? only;
    const words = folder?.isPortfolio && statusWords(folder.portfolio, translate);
    if (!folder || !words) {
      item.hide();
      return;
    }
    const whose = (text: string) => (all.length > 1 ? `${folder.name} · ${text}` : text);
    item.text = `$(checklist) ${whose(words.text)}`;
    item.tooltip = whose(words.detail);
    item.accessibilityInformation = { label: whose(words.detail) };
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    folders.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
  );
}
