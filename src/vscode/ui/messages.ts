import * as vscode from 'vscode';
import { unlinked } from '../../core/text/escaping.ts';

/** Tells something and lets the user choose among `ways`; undefined when none is chosen. */
export function inform(message: string, ...ways: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(unlinked(message), ...ways);
}

/** The same for what may be wrong. */
export function warn(message: string, ...ways: string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(unlinked(message), ...ways);
}

/** Asks in a dialog, before something is lost; undefined when none of the ways is chosen. */
export function confirm(
  message: string,
  detail: string | undefined,
  ...ways: string[]
): Thenable<string | undefined> {
  const options = { modal: true, ...(detail !== undefined && { detail: unlinked(detail) }) };
  return vscode.window.showWarningMessage(unlinked(message), options, ...ways);
}

/** The same for what has failed. */
export function alert(message: string, ...ways: string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(unlinked(message), ...ways);
}

/** Tells something that nobody has to answer. */
export function tell(message: string): void {
  unawaited(inform(message));
}

/** Tells something in the status bar, for a few seconds. */
export function tellBriefly(message: string): void {
  vscode.window.setStatusBarMessage(unlinked(message), BRIEFLY_MS);
}

const BRIEFLY_MS = 4_000;

/** Shows that something is at work, in a notification that can be cancelled. */
export function showProgress<T>(
  title: string,
  work: (
    report: (step: { readonly message?: string; readonly increment?: number }) => void,
    token: vscode.CancellationToken,
  ) => Thenable<T>,
): Thenable<T> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: unlinked(title),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (bar, token) =>
    work(({ message, ...step }) => {
      bar.report({ ...step, ...(message !== undefined && { message: unlinked(message) }) });
    }, token),
  );
}

/** Lets go of work whose result nobody needs; that it failed goes to the log of the extension host. */
export function unawaited(work: Thenable<unknown>): void {
  work.then(undefined, (error: unknown) => console.error('Portfolio SIO:', error));
}
