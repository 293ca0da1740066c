import * as vscode from 'vscode';
import { translate } from './translate.ts';

/** Wraps a command: a failure becomes one plain sentence, and its details go to the log. */
export function reportFailures(log: vscode.LogOutputChannel) {
  return <Args extends unknown[], Result>(command: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result | undefined> => {
      try {
        return await command(...args);
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        void showFailure(error, log);
        return undefined;
      }
    };
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
