import * as vscode from 'vscode';

/**
 * How many problems of ours the Problems panel lists for a file, so that both say the same: hints are
 * not in its list. A file is counted again when somebody asks after its problems have changed: a check of all
 * reports changes those of thousands.
 */
export class ProblemCounts implements vscode.Disposable {
  #counts: Map<string, number> | undefined;
  readonly #changed = new Map<string, vscode.Uri>();
  readonly #listening: vscode.Disposable;

  /** @param tell is told of the files whose problems have changed. */
  constructor(tell: (uris: readonly vscode.Uri[]) => void) {
    this.#listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) this.#changed.set(uri.toString(), uri);
      tell(uris);
    });
  }

  /** The count of a file, by its URI. */
  of(file: string): number {
    this.#counts ??= countAll();
    const uri = this.#changed.get(file);
    if (uri) {
      this.#counts.set(file, problemsShown(uri));
      this.#changed.delete(file);
    }
    return this.#counts.get(file) ?? 0;
  }

  dispose(): void {
    this.#listening.dispose();
  }
}

/** What was there before anybody listened. */
function countAll(): Map<string, number> {
  const all = vscode.languages.getDiagnostics();
  return new Map(all.map(([uri, problems]) => [uri.toString(), count(problems)]));
}

/** How many problems of ours are listed for a file. */
export function problemsShown(uri: vscode.Uri): number {
  return count(vscode.languages.getDiagnostics(uri));
}

function count(problems: readonly vscode.Diagnostic[]): number {
  return problems.filter(
    ({ source, severity }) =>
      source === 'Portfolio SIO' && severity < vscode.DiagnosticSeverity.Hint,
  ).length;
}
