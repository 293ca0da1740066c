import * as vscode from 'vscode';

const KEY = 'dismissedSuggestions';

type Dismissed = Readonly<Record<string, readonly string[]>>;

/** The suggestions that were refused for good: remembered for this workspace, by report and code. */
export class DismissedSuggestions implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly memory: vscode.Memento) {}

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
    this.#changed.dispose();
  }

  get #all(): Dismissed {
    return this.memory.get<Dismissed>(KEY, {});
  }

  #codesOf(report: vscode.Uri): readonly string[] {
    return this.#all[report.toString()] ?? [];
  }

  async #remember(dismissed: Dismissed | undefined): Promise<void> {
    await this.memory.update(KEY, dismissed);
    this.#changed.fire();
  }
}
