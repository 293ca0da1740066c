import * as vscode from 'vscode';

/** Starts the extension; everything it makes is disposed with the context. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(vscode.window.createOutputChannel('Portfolio SIO', { log: true }));
}
