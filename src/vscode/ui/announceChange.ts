import * as vscode from 'vscode';
import { translate } from '../translate.ts';
import { inform, tell } from './messages.ts';

/**
 * Says what came of a change of many files, and offers to take all of it back; `takeBack` returns how
 * many files it left.
 */
export async function announceChange(
  message: string,
  takeBack: () => Promise<number>,
): Promise<void> {
  const [show, undo] = [translate('Show the Reports'), translate('Undo')];
  const answer = await inform(message, show, undo);
  if (answer === show) await vscode.commands.executeCommand('portfolioSio.reports.focus');
  if (answer !== undo) return;
  const kept = await takeBack();
  if (kept === 0) return;
  tell(translate('Changed since, so left as they are: {count} files.', { count: kept }));
}
