import * as vscode from 'vscode';
import { applyEdits } from '../../core/text/span.ts';
import { translate } from '../translate.ts';
import type { DocumentEdits } from '../workspace/applyWhole.ts';
import { CHANGE_SCHEME } from '../workspace/markdown.ts';

/** Shows changes that are not made yet, all in one editor, until `ask` has its answer. */
export async function whileShown<T>(
  changes: readonly DocumentEdits[],
  ask: () => Promise<T>,
): Promise<T> {
  const texts = new Map<string, string>();
  const pairs = changes.map(({ document, edits }) => {
    const after = document.uri.with({ scheme: CHANGE_SCHEME });
    texts.set(after.toString(), applyEdits(document.getText(), edits));
    return [document.uri, document.uri, after];
  });
  const provider = vscode.workspace.registerTextDocumentContentProvider(CHANGE_SCHEME, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()),
  });
  const title = translate('Headers of new reports');
  try {
    await vscode.commands.executeCommand('vscode.changes', title, pairs);
    return await ask();
  } finally {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    // VS Code writes the number of files behind the title.
    await vscode.window.tabGroups.close(tabs.filter(({ label }) => label.startsWith(title)));
    provider.dispose();
  }
}
