import * as vscode from 'vscode';
import { outlineOf, type OutlineItem } from '../../core/language/outline.ts';
import { productionLinks } from '../../core/language/productionLinks.ts';
import { toRange } from '../convert.ts';
import { translate } from '../translate.ts';
import type { DocumentReports } from '../services.ts';

const KINDS: Readonly<Record<OutlineItem['kind'], vscode.SymbolKind>> = {
  header: vscode.SymbolKind.Module,
  field: vscode.SymbolKind.Field,
  code: vscode.SymbolKind.EnumMember,
};

/** What a report is made of: outline and breadcrumbs, the header’s fold, links to productions. */
export function reportStructure(
  documentReports: DocumentReports,
): vscode.DocumentSymbolProvider & vscode.FoldingRangeProvider & vscode.DocumentLinkProvider {
  return {
    provideDocumentSymbols(document) {
      const report = documentReports.of(document);
      return report && outlineOf(report).map((item) => toSymbol(document, item));
    },

    provideFoldingRanges(document) {
      const header = documentReports.of(document)?.header.frontMatter;
      if (header?.state !== 'closed') return undefined;
      const end = document.positionAt(header.span.end).line + 1;
      return [new vscode.FoldingRange(0, end, vscode.FoldingRangeKind.Region)];
    },

    provideDocumentLinks(document) {
      const report = documentReports.of(document);
      return (
        report &&
        productionLinks(report).map(({ span, target }) => {
          const uri =
            'url' in target
              ? vscode.Uri.parse(target.url)
              : vscode.Uri.joinPath(document.uri, '..', target.path);
          return new vscode.DocumentLink(toRange(document, span), uri);
        })
      );
    },
  };
}

function toSymbol(document: vscode.TextDocument, item: OutlineItem): vscode.DocumentSymbol {
  const name = item.kind === 'header' ? translate('Header') : item.name;
  const range = toRange(document, item.span);
  const selection = toRange(document, item.selection);
  const symbol = new vscode.DocumentSymbol(name, item.detail, KINDS[item.kind], range, selection);
  symbol.children = item.children.map((child) => toSymbol(document, child));
  return symbol;
}
