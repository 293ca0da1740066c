import * as vscode from 'vscode';
import { Delayer } from '../ui/delayer.ts';
import { readText } from './files.ts';

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

/** The document of a file, where it is open. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const name = uri.toString();
  return vscode.workspace.textDocuments.find((it) => it.uri.toString() === name && !it.isClosed);
}

/** What a file says now, in an editor or else on disk; undefined where it cannot be read. */
export async function currentText(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  const read = open ? { text: open.getText() } : await readText(uri);
  return read && 'text' in read ? read.text : undefined;
}
