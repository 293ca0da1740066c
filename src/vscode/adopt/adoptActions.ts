import * as vscode from 'vscode';
import { isAdoptable } from '../../core/adopt/adoptable.ts';
import type { Services } from '../services.ts';
import { translate } from '../translate.ts';
import { ADOPT_FILE } from '../commandIds.ts';

/** The light bulb in a Markdown file of a portfolio that names skills and is no report. */
export class AdoptActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite],
  };
  readonly #known = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly is: boolean }
  >();

  constructor(private readonly services: Pick<Services, 'folders' | 'documentReports'>) {}

  provideCodeActions(document: vscode.TextDocument): vscode.CodeAction[] {
    if (!this.services.documentReports.isInPortfolio(document)) return [];
    if (this.services.documentReports.of(document) || !this.#isAdoptable(document)) return [];
    const title = translate('Make a Report of This File');
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
    action.command = { title, command: ADOPT_FILE, arguments: [document.uri] };
    return [action];
  }

  /** Asked at each move of the cursor: a text is looked at once. */
  #isAdoptable(document: vscode.TextDocument): boolean {
    const { version } = document;
    const known = this.#known.get(document);
    if (known?.version === version) return known.is;
    const is = isAdoptable(document.getText());
    this.#known.set(document, { version, is });
    return is;
  }
}
