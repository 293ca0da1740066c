import * as vscode from 'vscode';
import type { ProblemCode } from '../../core/checks/problemCodes.ts';
import { PROBLEM_CODES } from '../../core/checks/severities.ts';
import { EXPLAIN_PROBLEM } from '../commandIds.ts';

/** What the code of a problem links to: the command below. */
export function explanationLink(code: ProblemCode): vscode.Uri {
  return vscode.Uri.from({
    scheme: 'command',
    path: EXPLAIN_PROBLEM,
    query: JSON.stringify([code]),
  });
}

/** Shows the page of a rule, which comes with the extension: it needs no network. */
export async function explainProblem(code: string, extensionUri: vscode.Uri): Promise<void> {
  if (!(PROBLEM_CODES as readonly string[]).includes(code)) return;
  const pages = vscode.env.language.startsWith('fr') ? ['problems'] : ['problems', 'en'];
  const page = vscode.Uri.joinPath(extensionUri, 'docs', ...pages, `${code}.md`);
  const commands = await vscode.commands.getCommands(true);
  if (commands.includes('markdown.showLockedPreviewToSide')) {
    await vscode.commands.executeCommand('markdown.showLockedPreviewToSide', page);
  } else await vscode.window.showTextDocument(page, { preview: true });
}
