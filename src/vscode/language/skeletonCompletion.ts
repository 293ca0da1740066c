import * as vscode from 'vscode';
import { offersSkeleton, REPORT_SNIPPET } from '../../language/skeleton.ts';
import { translate } from '../translate.ts';

/** Offers a whole report in a Markdown file that is still empty. */
export class SkeletonCompletionProvider implements vscode.CompletionItemProvider {
  provideCompletionItems(document: vscode.TextDocument): vscode.CompletionItem[] | undefined {
    if (document.lineCount > 3 || !offersSkeleton(document.getText())) return undefined;
    const label = { label: 'rapport', description: translate('Portfolio SIO report') };
    const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Snippet);
    item.documentation = translate('The header and the sections of a report, to fill in.');
    item.insertText = new vscode.SnippetString(REPORT_SNIPPET);
    item.range = new vscode.Range(0, 0, 0, document.lineAt(0).text.length);
    item.filterText = `${document.lineAt(0).text} rapport report`;
    item.sortText = '0';
    return [item];
  }
}
