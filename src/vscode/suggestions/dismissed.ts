import * as vscode from 'vscode';
import { withMoved, withoutGone } from '../../core/text/uri.ts';
import { unawaited } from '../ui/messages.ts';

const KEY = 'dismissedSuggestions';

/** The codes that are no longer suggested, by the URI of the report. */
type Dismissed = Readonly<Record<string, readonly string[]>>;

/** The suggestions that were refused for good: remembered for this workspace, by report and code. */
export class DismissedSuggestions implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  readonly #listening: vscode.Disposable;

  constructor(private readonly memory: vscode.Memento) {
    const { onDidRenameFiles, onDidDeleteFiles } = vscode.workspace;
    this.#listening = vscode.Disposable.from(
      onDidRenameFiles(({ files }) => {
        const moves = files.map(({ oldUri, newUri }) => ({
          from: oldUri.toString(),
          to: newUri.toString(),
        }));
        unawaited(this.#follow(withMoved(this.#all, moves)));
      }),
      onDidDeleteFiles(({ files }) => {
        const gone = files.map((uri) => uri.toString());
        unawaited(this.#follow(withoutGone(this.#all, gone)));
      }),
    );
  }

  has(report: vscode.Uri, code: string): boolean {
    return this.#codesOf(report).includes(code);
  }

  async dismiss(report: vscode.Uri, code: string): Promise<void> {
    const codes = new Set([...this.#codesOf(report), code]);
    await this.#remember({ ...this.#all, [report.toString()]: [...codes] });
  }

  /** Forgets every refusal. */
  restore(): Promise<void> {
    return this.#remember(undefined);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  get #all(): Dismissed {
    return this.memory.get<Dismissed>(KEY, {});
  }

  #codesOf(report: vscode.Uri): readonly string[] {
    return this.#all[report.toString()] ?? [];
  }

  /** Most files that move or go are no reports with anything dismissed. */
  async #follow(dismissed: Dismissed): Promise<void> {
    if (JSON.stringify(dismissed) !== JSON.stringify(this.#all)) await this.#remember(dismissed);
  }

  async #remember(dismissed: Dismissed | undefined): Promise<void> {
    await this.memory.update(KEY, dismissed);
    this.#changed.fire();
  }
}
