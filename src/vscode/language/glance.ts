import * as vscode from 'vscode';
import {
  inlayHints,
  reportSummary,
  summaryWords,
  semanticTokens,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
} from '../../core/language/glance.ts';
import { toRange } from '../convert.ts';
import { REPORTS, type DocumentReports, type Registrations, type Services } from '../services.ts';
import { hintPlaces, SETTINGS } from '../settings.ts';
import { translate } from '../translate.ts';

const LEGEND = new vscode.SemanticTokensLegend([...TOKEN_TYPES], [...TOKEN_MODIFIERS]);
const SHOW_COVERAGE = 'portfolioSio.coverage.focus';

/** What a report shows without being asked: wordings behind codes, colours, a line of figures. */
export function registerGlance({ documentReports }: Services): Registrations {
  const { languages, workspace } = vscode;
  const hintsChanged = new vscode.EventEmitter<void>();
  const tokens: vscode.DocumentSemanticTokensProvider = {
    provideDocumentSemanticTokens: (document) => tokensIn(document, documentReports),
  };
  return [
    hintsChanged,
    languages.registerInlayHintsProvider(REPORTS, {
      onDidChangeInlayHints: hintsChanged.event,
      provideInlayHints: (document, range) => hintsIn(document, range, documentReports),
    }),
    languages.registerCodeLensProvider(REPORTS, {
      provideCodeLenses: (document) => figuresOf(document, documentReports),
    }),
    languages.registerDocumentSemanticTokensProvider(REPORTS, tokens, LEGEND),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${SETTINGS}.inlayHints`)) hintsChanged.fire();
    }),
  ];
}

function hintsIn(document: vscode.TextDocument, range: vscode.Range, reports: DocumentReports) {
  const where = hintPlaces(document.uri);
  const report = where === 'off' ? undefined : reports.of(document);
  if (!report) return [];
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return inlayHints(report, span, where).map(({ offset, label, skill }) => {
    const hint = new vscode.InlayHint(document.positionAt(offset), label);
    const tooltip = `${skill.code} · ${skill.wording}`;
    return Object.assign(hint, { paddingLeft: true, tooltip });
  });
}

function figuresOf(document: vscode.TextDocument, reports: DocumentReports): vscode.CodeLens[] {
  const report = reports.of(document);
  if (!report) return [];
  const title = summaryWords(reportSummary(report, !reports.isInPortfolio(document)), translate);
  const tooltip = translate('Show the coverage');
  const command = { command: SHOW_COVERAGE, title, tooltip };
  return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 3), command)];
}

function tokensIn(document: vscode.TextDocument, reports: DocumentReports) {
  const report = reports.of(document);
  if (!report) return undefined;
  const builder = new vscode.SemanticTokensBuilder(LEGEND);
  for (const { span, type, modifiers } of semanticTokens(report)) {
    builder.push(toRange(document, span), type, modifiers);
  }
  return builder.build();
}
