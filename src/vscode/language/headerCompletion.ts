import * as vscode from 'vscode';
import { completeHeader, type HeaderCompletion } from '../../core/language/headerCompletion.ts';
import { headerContextAt } from '../../core/language/headerContext.ts';
import { fieldMeaning, headerCompletionDetail } from '../../core/language/fieldWords.ts';
import { periodsUsed } from '../../core/portfolio/reportGroups.ts';
import { toRange } from '../convert.ts';
import type { CandidateFolders } from '../workspace/candidateFolder.ts';
import { translate } from '../translate.ts';
import { productionFilesOf } from './productionFiles.ts';

const KINDS: Readonly<Record<HeaderCompletion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Value,
  period: vscode.CompletionItemKind.Snippet,
  file: vscode.CompletionItemKind.File,
};

const MORE = { command: 'editor.action.triggerSuggest', title: '' };

/** Offers the header’s keys, and values for them. */
export function headerCompletion(folders: CandidateFolders): vscode.CompletionItemProvider {
  return {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      const text = document.getText();
      const offset = document.offsetAt(position);
      const context = headerContextAt(text, offset);
      if (!context) return undefined;
      const lists = context.place === 'value' && context.field === 'productions';
      const files = lists ? await productionFilesOf(document.uri, token) : [];
      if (token.isCancellationRequested) return undefined;
      const reports = folders.portfolioOf(document.uri).reports();
      const periods = periodsUsed(reports, document.uri.toString());
      const offered = completeHeader(text, offset, { files, periods });
      const typing = triggerKind === vscode.CompletionTriggerKind.TriggerCharacter;
      if (!offered || (typing && !offered.whileTyping)) return undefined;
      const range = toRange(document, offered.span);
      return offered.items.map((item, rank) => toItem(item, rank, range));
    },
  };
}

function toItem(item: HeaderCompletion, rank: number, range: vscode.Range): vscode.CompletionItem {
  const description = headerCompletionDetail(item, translate);
  const made = new vscode.CompletionItem({ label: item.label, description }, KINDS[item.kind]);
  made.documentation = fieldMeaning(item.field, translate);
  made.insertText = new vscode.SnippetString(item.snippet);
  made.filterText = item.filterText;
  made.sortText = String(rank).padStart(3, '0');
  made.range = range;
  if (item.goesOn) made.command = MORE;
  return made;
}
