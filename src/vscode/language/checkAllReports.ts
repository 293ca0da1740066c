import * as vscode from 'vscode';
import { checkedMessage } from '../../messages/checkedMessage.ts';
import { showInformation } from '../messages.ts';
import { withProgress } from '../progress.ts';
import { translate } from '../translate.ts';
import type { ClosedReports } from './closedReports.ts';

export const CHECK_ALL = 'portfolioSio.checkAll';

/** Checks every report of the window, open or not, and shows the list of problems. */
export async function checkAllReports(closed: ClosedReports): Promise<void> {
  const result = await withProgress(translate('Checking the reports'), (token, advance) =>
    closed.checkAll(token, advance),
  );
  if (result.problems > 0) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
  void showInformation(checkedMessage(result, translate));
}
