import * as vscode from 'vscode';
import { withoutLinks } from '../messages/withoutLinks.ts';

/**
 * All that the user is told in a place where the editor draws `[text](command:…)` as a link that runs a
 * command. What is said there holds names of files, reports and people; none of it may be a link.
 */

/** Tells something; what comes back is the button that was chosen. */
export function showInformation(message: string, ...buttons: string[]) {
  return vscode.window.showInformationMessage(withoutLinks(message), ...buttons);
}

/** Tells that something is not as it should be. */
export function showWarning(message: string, ...buttons: string[]) {
  return vscode.window.showWarningMessage(withoutLinks(message), ...buttons);
}

/** Asks before something is done; the editor waits for the answer. */
export function askFirst(message: string, detail: string | undefined, ...buttons: string[]) {
  const options = { modal: true, ...(detail !== undefined && { detail: withoutLinks(detail) }) };
  return vscode.window.showWarningMessage(withoutLinks(message), options, ...buttons);
}

/** Tells that something failed. */
export function showError(message: string, ...buttons: string[]) {
  return vscode.window.showErrorMessage(withoutLinks(message), ...buttons);
}

/** Tells something in the status bar, for `ms` milliseconds. */
export function showStatus(message: string, ms: number): void {
  vscode.window.setStatusBarMessage(withoutLinks(message), ms);
}

/** How much more is done, in per cent, and what is at work. */
export interface Advanced {
  readonly increment: number;
  readonly message: string;
}

/** Shows work that the user may end. */
export function showProgress<T>(
  title: string,
  work: (report: (advanced: Advanced) => void, token: vscode.CancellationToken) => Thenable<T>,
): Thenable<T> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress(
    { location, title: withoutLinks(title), cancellable: true },
    (bar, token) =>
      work(({ increment, message }) => {
        bar.report({ increment, message: withoutLinks(message) });
      }, token),
  );
}

/** What speaks against a text that is being typed, as an input box may show it. */
export function problemOfInput(problem: string | undefined): string | undefined {
  return problem === undefined ? undefined : withoutLinks(problem);
}
