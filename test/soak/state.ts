import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';

/** What must be at the end of a day as it was at its beginning. */
export interface State {
  /** What is in use on the heap of the extension host, in bytes, after two collections. */
  readonly heap: number;
  /**
   * How many problems the extension shows in what is no longer open. VS Code keeps some documents
   * open for minutes after their editors have closed: theirs are shown rightly.
   */
  readonly problems: number;
  /** How many timers and other things the thread still waits for. */
  readonly waiting: number;
}

/** Closes every editor, lets everything settle and looks. */
export async function stateAtRest(): Promise<State> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await pause(2_500);
  collectGarbage();
  await pause(100);
  collectGarbage();
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  return {
    heap: process.memoryUsage().heapUsed,
    problems: vscode.languages
      .getDiagnostics()
      .filter(([uri]) => !open.has(uri.toString()))
      .flatMap(([, problems]) => problems)
      .filter(({ source }) => source === 'Portfolio SIO').length,
    waiting: process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length,
  };
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

export const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
