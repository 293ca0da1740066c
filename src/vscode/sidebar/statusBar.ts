import * as vscode from 'vscode';
import { statusWords } from '../../messages/statusWords.ts';
import type { CandidateFolders } from '../portfolio/candidateFolders.ts';
import { translate } from '../translate.ts';
import { COVERAGE_VIEW } from './coverageView.ts';

/** The coverage of bloc 1 in the status bar, for the folder of the active editor. */
export function showStatus(folders: CandidateFolders): vscode.Disposable {
  const { window, StatusBarAlignment } = vscode;
  const item = window.createStatusBarItem('portfolioSio.status', StatusBarAlignment.Left, 10);
  item.name = 'Portfolio SIO';
  item.command = `${COVERAGE_VIEW}.focus`;
  const update = (): void => {
    const active = window.activeTextEditor;
    const [only] = folders.all.length === 1 ? folders.all : [];
    const folder = (active && folders.of(active.document.uri)) ?? only;
    const words = folder && statusWords(folder.portfolio, translate);
    if (!words) {
      item.hide();
      return;
    }
    item.text = `$(checklist) ${words.text}`;
    item.tooltip = words.detail;
    item.accessibilityInformation = { label: words.detail };
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    folders.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
  );
}
