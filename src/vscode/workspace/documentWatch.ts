import * as vscode from 'vscode';
import { Delayer } from '../ui/delayer.ts';

const TYPING_MS = 120;

/** What is told of documents. */
export interface DocumentEvents {
  /** An editor shows other text than before, or the document was opened or saved. */
  updated(document: vscode.TextDocument): void;
  /** The document was closed. */
  closed(document: vscode.TextDocument): void;
}

/** Follows the open documents; while somebody types, it waits for a pause of 120 ms. */
export class DocumentWatch implements vscode.Disposable {
  readonly #typing = new Delayer<vscode.TextDocument>(TYPING_MS, (it) => this.events.updated(it));
  readonly #listening: vscode.Disposable;

  constructor(private readonly events: DocumentEvents) {
    const { workspace } = vscode;
    const updated = (document: vscode.TextDocument) => {
      this.#typing.cancel(document);
      this.events.updated(document);
    };
    this.#listening = vscode.Disposable.from(
      this.#typing,
      workspace.onDidOpenTextDocument(updated),
      workspace.onDidSaveTextDocument(updated),
      workspace.onDidChangeTextDocument(({ document }) => this.#typing.debounce(document)),
      workspace.onDidCloseTextDocument((document) => {
        this.#typing.cancel(document);
        this.events.closed(document);
      }),
    );
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
