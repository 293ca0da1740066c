import * as vscode from 'vscode';
import {
  kindsNamed,
  reportTemplate,
  templatePlaceAt,
  templateSnippet,
  reportKindWords,
} from '../../core/language/reportTemplates.ts';
import { toRange } from '../convert.ts';
import type { CandidateFolders } from '../workspace/candidateFolder.ts';
import { translate } from '../translate.ts';

/** Offers a template for each kind of réalisation, at the top of a Markdown file of a portfolio. */
export function templateCompletion(folders: CandidateFolders): vscode.CompletionItemProvider {
  return {
    provideCompletionItems(document, position) {
      if (position.line > 0 || !isInPortfolio(document, folders)) return undefined;
      const place = templatePlaceAt(document.getText(), document.offsetAt(position));
      if (!place) return undefined;
      const range = toRange(document, place.span);
      const items = kindsNamed(place.typed).map((kind, rank) => {
        const { names, sections } = reportTemplate(kind);
        const label = { label: names[0] ?? kind, description: reportKindWords(kind, translate) };
        const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Snippet);
        return Object.assign(item, {
          detail: translate('Portfolio SIO report'),
          documentation: sections.map(({ heading }) => heading).join(' · '),
          insertText: new vscode.SnippetString(templateSnippet(kind, place)),
          // As with codes: what is typed comes first, so that the order stays as it is given.
          filterText: `${place.typed} ${names.join(' ')}`,
          sortText: String(rank),
          range,
        });
      });
      return new vscode.CompletionList(items, true);
    },
  };
}

/** Whether a folder has shown that it is a portfolio: by a profile or by a report. */
export function isInPortfolio(document: vscode.TextDocument, folders: CandidateFolders): boolean {
  return folders.of(document.uri)?.isPortfolio ?? false;
}
