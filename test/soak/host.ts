import * as vscode from 'vscode';
import { spendDay } from './day.ts';
import { Registrations } from './registrations.ts';
import { stateAtRest, type State } from './state.ts';
import { EXTENSION_ID } from '../vscode/extensionId.ts';

/** What a day has left behind. */
export interface DayResult {
  readonly before: State;
  readonly after: State;
  /** How many listeners and providers there are more than before. */
  readonly registered: number;
  /** Whether the official table is the same as before, and has something in it. */
  readonly sameTable: boolean;
}

/** The first steps fill caches, which is no leak. */
const WARM_UP = 120;

/** VS Code calls this in the extension host; the number of steps stands in a file beside the folder. */
export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  const beside = (name: string) => vscode.Uri.joinPath(folder.uri, '..', name);
  const steps = Number(
    new TextDecoder().decode(await vscode.workspace.fs.readFile(beside('steps'))),
  );
  await vscode.extensions.getExtension(EXTENSION_ID)?.activate();
  await vscode.commands.executeCommand('workbench.view.extension.portfolioSio');
  const reports = await vscode.workspace.findFiles('**/*.md');
  await spendDay(reports, WARM_UP);
  const [before, table] = [await stateAtRest(), await tableOf()];
  const registrations = new Registrations();
  await spendDay(reports, steps);
  const after = await stateAtRest();
  const sameTable = (await tableOf()) === table && table.includes('|');
  const result: DayResult = { before, after, registered: registrations.open, sameTable };
  await vscode.workspace.fs.writeFile(
    beside('results.json'),
    new TextEncoder().encode(JSON.stringify(result)),
  );
}

/** The official table, in which every report stands with what it evidences. */
async function tableOf(): Promise<string> {
  await vscode.commands.executeCommand('portfolioSio.copyTableAsMarkdown');
  return vscode.env.clipboard.readText();
}
