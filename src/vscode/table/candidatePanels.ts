import * as vscode from 'vscode';
import { candidateName } from '../../core/portfolio/candidate.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { Delayer } from '../ui/delayer.ts';
import { inBackground } from '../ui/reportFailures.ts';
import type { Services } from '../services.ts';
import { SETTINGS } from '../settings.ts';
import { pageOf, type PageFiles } from './panelPage.ts';

/** A pause of the keys after which pages are drawn: nothing that is asked while typing waits for one. */
const UPDATE_AFTER_MS = 250;

/** What the page of a panel tells: texts by name, trusted no further than that. */
export type PageMessage = Readonly<Record<string, string | undefined>>;

/** One kind of panel: what it shows of a candidate, and what it does when something is pressed. */
export interface PanelKind extends PageFiles {
  readonly viewType: string;
  readonly title: string;
  readonly column: vscode.ViewColumn;
  /** The inside of the page’s body. */
  readonly html: (folder: CandidateFolder) => string;
  readonly receive: (
    message: PageMessage,
    folder: CandidateFolder,
    panel: vscode.WebviewPanel,
  ) => Promise<unknown>;
}

interface Shown {
  readonly panel: vscode.WebviewPanel;
  /** What the page shows now; undefined until it is ready. */
  html?: string;
}

/** The panels of one kind, one for each candidate, live while the reports change. */
export class CandidatePanels implements vscode.Disposable {
  readonly #shown = new Map<string, Shown>();
  readonly #updating = new Delayer(UPDATE_AFTER_MS, () => this.update());
  readonly #listening: vscode.Disposable;

  constructor(
    private readonly services: Services,
    private readonly kind: PanelKind,
  ) {
    this.#listening = vscode.Disposable.from(
      this.#updating,
      services.folders.onDidChange(() => this.#updating.debounce()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SETTINGS)) this.update();
      }),
    );
  }

  /** Shows the panel of a candidate; one that is open already comes to the front. */
  async show(folder: CandidateFolder): Promise<void> {
    await folder.ready;
    const key = keyOf(folder);
    const known = this.#shown.get(key);
    if (known) {
      known.panel.reveal(undefined, this.#staysBehind);
      return;
    }
    const { viewType, column } = this.kind;
    const media = vscode.Uri.joinPath(this.services.extensionUri, 'media', 'panel');
    const panel = vscode.window.createWebviewPanel(
      viewType,
      this.#titleFor(folder),
      { viewColumn: column, preserveFocus: this.#staysBehind },
      { enableScripts: true, localResourceRoots: [media] },
    );
    const shown: Shown = { panel };
    this.#shown.set(key, shown);
    panel.onDidDispose(() => this.#shown.delete(key));
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message, key));
    panel.webview.html = pageOf(panel.webview, media, this.kind);
  }

  /** What stands beside an editor leaves it the keys. */
  get #staysBehind(): boolean {
    return this.kind.column === vscode.ViewColumn.Beside;
  }

  /** Shows what has changed since; a page that would be the same is left alone. */
  update(): void {
    const folders = new Map(this.services.folders.all.map((each) => [keyOf(each), each]));
    for (const [key, shown] of [...this.#shown]) {
      const folder = folders.get(key);
      if (!folder) shown.panel.dispose();
      else {
        shown.panel.title = this.#titleFor(folder);
        // A page that is hidden says that it is ready when it is seen again.
        if (shown.html !== undefined && shown.panel.visible) this.#draw(shown, folder);
      }
    }
  }

  #titleFor({ candidate, folder: { name } }: CandidateFolder): string {
    const { title } = this.kind;
    const several = this.services.folders.all.length > 1;
    return several ? `${title} · ${candidateName({ name, candidate })}` : title;
  }

  dispose(): void {
    this.#listening.dispose();
    for (const { panel } of [...this.#shown.values()]) panel.dispose();
  }

  #receive(message: unknown, key: string): void {
    const shown = this.#shown.get(key);
    const folder = this.services.folders.all.find((each) => keyOf(each) === key);
    if (!shown || !folder) return;
    const fields = textsOf(message);
    if (fields.ready !== undefined) {
      shown.html = ''; // the page is new, or was hidden and is empty again
      this.#draw(shown, folder);
    } else inBackground(this.kind.receive(fields, folder, shown.panel), this.services.log);
  }

  #draw(shown: Shown, folder: CandidateFolder): void {
    const html = this.kind.html(folder);
    if (html === shown.html) return;
    shown.html = html;
    inBackground(Promise.resolve(shown.panel.webview.postMessage({ html })), this.services.log);
  }
}

function keyOf({ folder }: CandidateFolder): string {
  return folder.uri.toString();
}

/** What of a message is text; anything else of it is left out. */
export function textsOf(message: unknown): PageMessage {
  if (typeof message !== 'object' || message === null) return {};
  return Object.fromEntries(
    Object.entries(message).filter(([, value]) => typeof value === 'string'),
  );
}
