import * as vscode from 'vscode';

const TYPING_MS = 120;

/** What is told of documents. */
export interface DocumentEvents {
  /** An editor shows other text than before, or the document was opened or saved. */
  updated(document: vscode.TextDocument): void;
  /** The document was closed. */
  closed(document: vscode.TextDocument): void;
}

/** Follows the open documents; while somebody types, it waits for a short rest. */
export class DocumentWatch implements vscode.Disposable {
  readonly #typing = new Map<string, NodeJS.Timeout>();
  readonly #listening: vscode.Disposable;

  constructor(private readonly events: DocumentEvents) {
    const { workspace } = vscode;
    this.#listening = vscode.Disposable.from(
      workspace.onDidOpenTextDocument((document) => this.#update(document)),
      workspace.onDidSaveTextDocument((document) => this.#update(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#updateSoon(document)),
      workspace.onDidCloseTextDocument((document) => {
        this.#stopWaiting(document);
        this.events.closed(document);
      }),
    );
  }

  dispose(): void {
    for (const timer of this.#typing.values()) clearTimeout(timer);
    this.#listening.dispose();
  }

  #update(document: vscode.TextDocument): void {
    this.#stopWaiting(document);
    this.events.updated(document);
  }

  #updateSoon(document: vscode.TextDocument): void {
    this.#stopWaiting(document);
    const timer = setTimeout(() => this.#update(document), TYPING_MS);
    this.#typing.set(document.uri.toString(), timer);
  }

  #stopWaiting({ uri }: vscode.TextDocument): void {
    clearTimeout(this.#typing.get(uri.toString()));
    this.#typing.delete(uri.toString());
  }
}
