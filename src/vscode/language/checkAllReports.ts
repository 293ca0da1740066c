import * as vscode from 'vscode';
import { checkedMessage } from '../../messages/checkedMessage.ts';
import { translate } from '../translate.ts';
import type { ClosedReports } from './closedReports.ts';

export const CHECK_ALL = 'portfolioSio.checkAll';

/** Checks every report of the window, open or not, and shows the list of problems. */
export async function checkAllReports(closed: ClosedReports): Promise<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: translate('Checking the reports'),
    cancellable: true,
  };
  const result = await vscode.window.withProgress(options, (progress, token) =>
    closed.checkAll(token, (done, all) => {
      progress.report({ message: `${done}/${all}`, increment: 100 / all });
    }),
  );
  if (result.problems > 0) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
  void vscode.window.showInformationMessage(checkedMessage(result, translate));
}
