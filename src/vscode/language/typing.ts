import * as vscode from 'vscode';
import { touches, type Span } from '../../core/text/span.ts';
import { Delayer } from '../ui/delayer.ts';

/** How long a word at the cursor counts as half-typed after its last letter. */
const TYPED_FOR_MS = 1500;

/** Knows the word that is being typed: nothing is said of it until the cursor leaves it or typing pauses. */
export class Typing implements vscode.Disposable {
  readonly #paused = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires when a word may have been finished. */
  readonly onDidPause = this.#paused.event;
  readonly #disposables: vscode.Disposable;
  #document: vscode.TextDocument | undefined;
  readonly #pausing = new Delayer(TYPED_FOR_MS, () => this.#stop());

  constructor() {
    const { workspace, window } = vscode;
    this.#disposables = vscode.Disposable.from(
      this.#paused,
      this.#pausing,
      workspace.onDidChangeTextDocument((change) => {
        const isTyped = change.contentChanges.length > 0 && change.reason === undefined;
        if (isTyped && window.activeTextEditor?.document === change.document) {
          this.#start(change.document);
        }
      }),
      window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
        if (document === this.#document) this.#paused.fire(document);
      }),
      window.onDidChangeActiveTextEditor(() => this.#stop()),
    );
  }

  /** Whether `span` is what is being typed in `document`. */
  isAt(document: vscode.TextDocument, span: Span): boolean {
    const editor = vscode.window.activeTextEditor;
    if (document !== this.#document || editor?.document !== document) return false;
    return editor.selections.some(({ active }) => touches(span, document.offsetAt(active)));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #start(document: vscode.TextDocument): void {
    this.#document = document;
    this.#pausing.debounce();
  }

  #stop(): void {
    this.#pausing.cancel();
    const document = this.#document;
    this.#document = undefined;
    if (document) this.#paused.fire(document);
  }
}
