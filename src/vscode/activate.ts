import type * as vscode from 'vscode';
import { turn } from './pace.ts';

/**
 * What the extension is made of, from what needs nothing else to what needs all the rest. To compile
 * all of it at once would take longer than anybody should have to wait for their turn.
 */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('../core/text/yaml.ts'),
  () => import('../core/report/readBody.ts'),
  () => import('../core/referential/referential.ts'),
  () => import('../core/checks/checkReport.ts'),
  () => import('./portfolio/register.ts'),
  () => import('./language/register.ts'),
  () => import('./sidebar/register.ts'),
  () => import('./table/register.ts'),
];

/** Starts the extension; everything it makes is disposed with the context. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  for (const load of PARTS) {
    // eslint-disable-next-line no-await-in-loop -- others have their turn in between
    await load();
    // eslint-disable-next-line no-await-in-loop
    await turn();
  }
  const { start } = await import('./start.ts');
  start(context);
}
