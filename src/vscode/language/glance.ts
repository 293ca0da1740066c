import * as vscode from 'vscode';
import { inlayHints } from '../../core/language/inlayHints.ts';
import { reportSummary } from '../../core/language/reportSummary.ts';
import {
  semanticTokens,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
} from '../../core/language/semanticTokens.ts';
import { summaryWords } from '../../core/language/reportSummaryWords.ts';
import { toRange } from '../convert.ts';
import { hintPlaces } from '../settings.ts';
import { translate } from '../translate.ts';
import type { DocumentReports } from '../services.ts';

const LEGEND = new vscode.SemanticTokensLegend([...TOKEN_TYPES], [...TOKEN_MODIFIERS]);
const SHOW_COVERAGE = 'portfolioSio.coverage.focus';

/** What a report shows without being asked: wordings behind codes, colours, a line of figures. */
export class ReportGlance
  implements
    vscode.InlayHintsProvider,
    vscode.CodeLensProvider,
    vscode.DocumentSemanticTokensProvider
{
  static readonly legend = LEGEND;
  readonly #changed = new vscode.EventEmitter<void>();
  /** The settings changed: hints come and go. */
  readonly onDidChangeInlayHints = this.#changed.event;

  constructor(private readonly documentReports: DocumentReports) {}

  /** Asks for the hints again. */
  refresh(): void {
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  provideInlayHints(document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] {
    const where = hintPlaces(document.uri);
    const report = where === 'off' ? undefined : this.documentReports.of(document);
    if (!report) return [];
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return inlayHints(report, span, where).map(({ offset, label, skill }) => {
      const hint = new vscode.InlayHint(document.positionAt(offset), label);
      hint.paddingLeft = true;
      hint.tooltip = `${skill.code} · ${skill.wording}`;
      return hint;
    });
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const report = this.documentReports.of(document);
    if (!report) return [];
    const outside = !this.documentReports.isInPortfolio(document);
    const title = summaryWords(reportSummary(report, outside), translate);
    const tooltip = translate('Show the coverage');
    const command = { command: SHOW_COVERAGE, title, tooltip };
    return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 3), command)];
  }

  provideDocumentSemanticTokens(document: vscode.TextDocument): vscode.SemanticTokens | undefined {
    const report = this.documentReports.of(document);
    if (!report) return undefined;
    const builder = new vscode.SemanticTokensBuilder(LEGEND);
    for (const { span, type, modifiers } of semanticTokens(report)) {
      builder.push(toRange(document, span), type, modifiers);
    }
    return builder.build();
  }
}
