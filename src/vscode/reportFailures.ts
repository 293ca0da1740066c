import * as vscode from 'vscode';
import { translate } from './translate.ts';

/** Registers a command; what it throws is told in one plain sentence, the details go to the log. */
export type RunCommand = (
  id: string,
  run: (...args: never[]) => Promise<unknown>,
) => vscode.Disposable;

export function commandRunner(log: vscode.LogOutputChannel): RunCommand {
  return (id, run) =>
    vscode.commands.registerCommand(id, async (...args: never[]) => {
      try {
        return await run(...args);
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        void showFailure(error, log);
        return undefined;
      }
    });
}

async function showFailure(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  const details = translate('Show Details');
  const answer = await vscode.window.showErrorMessage(explain(error), details);
  if (answer === details) log.show();
}

/** What the user can do about it: the reasons that file systems give. */
function explain(error: unknown): string {
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  const text = String(error);
  if (/EBUSY|EPERM|locked/i.test(text)) {
    return translate('The file is in use: close it in Excel or LibreOffice, then try again.');
  }
  if (code === 'NoPermissions' || /EACCES|EROFS/.test(text)) {
    return translate('The folder is read-only: choose another place, or change its permissions.');
  }
  if (text.includes('ENOSPC')) return translate('The disk is full: make room, then try again.');
  if (code === 'FileNotFound') {
    return translate('The file is gone: it was moved or deleted. Refresh and try again.');
  }
  return translate('Something went wrong. Nothing was changed; the details are in the log.');
}
