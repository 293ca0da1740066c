import * as vscode from 'vscode';
import { forEachBounded } from '../../core/iteration.ts';
import type { Problem } from '../../core/checks/problem.ts';
import { checkedMessage } from '../../core/checks/problemMessage.ts';
import { rangeFinder } from '../convert.ts';
import { problemDiagnostic } from './problemDiagnostic.ts';
import { TimeSlicer } from '../timeSlicer.ts';
import { translate } from '../translate.ts';
import { tell, unawaited } from '../ui/messages.ts';
import { type Advance, withProgress } from '../ui/progress.ts';
import type { CandidateFolders } from '../workspace/candidateFolder.ts';
import { readText } from '../workspace/files.ts';
import { QUIETLY } from '../commandIds.ts';

const CHECK_AT_ONCE = 8;
const SHOWN_AT_ONCE = 50;

/** What a check of everything found. Hints are not counted: the list of problems leaves them out. */
export interface CheckResult {
  readonly reports: number;
  readonly problems: number;
  readonly withProblems: number;
}

/** Finds the problems of a file. */
interface FileChecker {
  ofFile(uri: vscode.Uri, text: string): Promise<readonly Problem[]>;
}

/**
 * The problems of reports that no editor shows, once the user asked for them; from then on they
 * follow the files.
 */
export class ClosedReports implements vscode.Disposable {
  readonly #shown = vscode.languages.createDiagnosticCollection('portfolioSio.closedReports');
  /** The reports that were checked, open ones included: closed, they are checked again. */
  readonly #checked = new Set<string>();
  readonly #disposables: { dispose(): unknown }[];

  constructor(
    private readonly folders: CandidateFolders,
    private readonly checker: FileChecker,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(
      '**/*.{md,mdx,markdown,mdown,mkd}',
      true,
    );
    this.#disposables = [
      this.#shown,
      watcher,
      watcher.onDidChange((uri) => this.checkAgain(uri)),
      watcher.onDidDelete((uri) => {
        this.#checked.delete(uri.toString());
        this.#shown.delete(uri);
      }),
    ];
  }

  /** Checks every report of the window; what was found when it is cancelled stays. */
  async checkAll(token: vscode.CancellationToken, advance: Advance): Promise<CheckResult> {
    await Promise.all(this.folders.all.map(({ ready }) => ready));
    const uris = this.folders.all.flatMap(({ portfolio }) => [...portfolio.uris()]);
    const found: [vscode.Uri, vscode.Diagnostic[]][] = [];
    let done = 0;
    const slicer = new TimeSlicer();
    await forEachBounded(uris, CHECK_AT_ONCE, async (name) => {
      await slicer.next();
      if (token.isCancellationRequested) return;
      const uri = vscode.Uri.parse(name);
      found.push([uri, await this.#diagnosticsOf(uri)]);
      this.#checked.add(name);
      advance(++done, uris.length);
    });
    await this.#show(found, slicer);
    return this.#count(found.map(([, diagnostics]) => diagnostics));
  }

  async #show(
    found: readonly [vscode.Uri, vscode.Diagnostic[]][],
    slicer: TimeSlicer,
  ): Promise<void> {
    for (let start = 0; start < found.length; start += SHOWN_AT_ONCE) {
      // eslint-disable-next-line no-await-in-loop -- VS Code takes its time for each
      await slicer.next();
      const some = found.slice(start, start + SHOWN_AT_ONCE);
      this.#shown.set(some.filter(([uri]) => !openDocument(uri)));
    }
  }

  /** An editor shows the report now, and its problems as well. */
  forget(uri: vscode.Uri): void {
    if (this.#shown.has(uri)) this.#shown.delete(uri);
  }

  /** The report changed on disk, or its editor closed. */
  checkAgain(uri: vscode.Uri): void {
    if (!this.#checked.has(uri.toString())) return;
    unawaited(
      this.#diagnosticsOf(uri).then((diagnostics) => {
        if (!openDocument(uri)) this.#shown.set(uri, diagnostics);
      }),
    );
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #diagnosticsOf(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
    const open = openDocument(uri)?.getText();
    const read = open === undefined ? await readText(uri) : { text: open };
    if (!read || !('text' in read)) return [];
    const { text } = read;
    const toRange = rangeFinder(text);
    const problems = await this.checker.ofFile(uri, text);
    return problems.map((problem) => problemDiagnostic(problem, toRange(problem.span)));
  }

  #count(found: readonly vscode.Diagnostic[][]): CheckResult {
    const counts = found.map(
      (all) => all.filter((one) => one.severity !== vscode.DiagnosticSeverity.Hint).length,
    );
    return {
      reports: this.folders.all.reduce(
        (sum, { portfolio }) => sum + [...portfolio.reports()].length,
        0,
      ),
      problems: counts.reduce((sum, count) => sum + count, 0),
      withProblems: counts.filter((count) => count > 0).length,
    };
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const name = uri.toString();
  return vscode.workspace.textDocuments.find((it) => it.uri.toString() === name);
}

/** Checks every report of the window, open or not, and shows the list of problems. */
export async function checkAllReports(closed: ClosedReports, how?: unknown): Promise<void> {
  const result = await withProgress(translate('Checking the reports'), (token, advance) =>
    closed.checkAll(token, advance),
  );
  if (how === QUIETLY) return;
  if (result.problems > 0) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
  tell(checkedMessage(result, translate));
}
