import * as vscode from 'vscode';
import { checkedMessage } from '../../core/checks/checkedMessage.ts';
import { withProgress } from '../ui/progress.ts';
import { tell } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import type { ClosedReports } from './closedReports.ts';

export const CHECK_ALL = 'portfolioSio.checkAll';

/** Told to the command by who needs the problems and not the list of them. */
export const QUIETLY = 'quietly';

/** Checks every report of the window, open or not, and shows the list of problems. */
export async function checkAllReports(closed: ClosedReports, how?: unknown): Promise<void> {
  const result = await withProgress(translate('Checking the reports'), (token, advance) =>
    closed.checkAll(token, advance),
  );
  if (how === QUIETLY) return;
  if (result.problems > 0) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
  tell(checkedMessage(result, translate));
}
