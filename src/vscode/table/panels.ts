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

/** One kind of panel: what it shows of each thing, and what it does when something is pressed. */
export interface PanelKind<T> extends PageFiles {
  readonly viewType: string;
  readonly column: vscode.ViewColumn;
  readonly title: (it: T) => string;
  /** The URI of what a panel shows: there is one panel for each. */
  readonly key: (it: T) => string;
  /** When it can be shown. */
  readonly ready: (it: T) => Promise<unknown>;
  /** The same thing as it is now; undefined where it is no more. */
  readonly now: (it: T) => T | undefined;
  /** The inside of the page’s body. */
  readonly html: (it: T) => string | Promise<string>;
  readonly receive: (message: PageMessage, it: T, panel: vscode.WebviewPanel) => Promise<unknown>;
}

interface Shown<T> {
  readonly it: T;
  readonly panel: vscode.WebviewPanel;
  /** What the page shows now; undefined until it is ready. */
  html?: string;
}

/** The panels of one kind, live while the reports change. */
export class Panels<T> implements vscode.Disposable {
  readonly #shown = new Map<string, Shown<T>>();
  readonly #updating = new Delayer(UPDATE_AFTER_MS, () => this.update());
  readonly #listening: vscode.Disposable;

  constructor(
    private readonly services: Services,
    private readonly kind: PanelKind<T>,
  ) {
    this.#listening = vscode.Disposable.from(
      this.#updating,
      services.folders.onDidChange(() => this.#updating.debounce()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#shown.has(document.uri.toString())) this.#updating.debounce();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SETTINGS)) this.update();
      }),
    );
  }

  /** Shows the panel of something; one that is open already comes to the front. */
  async show(it: T): Promise<void> {
    const { viewType, column, title, key } = this.kind;
    await this.kind.ready(it);
    // What stands beside an editor leaves it the keys.
    const preserveFocus = column === vscode.ViewColumn.Beside;
    const known = this.#shown.get(key(it));
    if (known) {
      known.panel.reveal(undefined, preserveFocus);
      return;
    }
    const media = vscode.Uri.joinPath(this.services.extensionUri, 'media', 'panel');
    const panel = vscode.window.createWebviewPanel(
      viewType,
      title(it),
      { viewColumn: column, preserveFocus },
      { enableScripts: true, localResourceRoots: [media] },
    );
    const shown: Shown<T> = { it, panel };
    this.#shown.set(key(it), shown);
    panel.onDidDispose(() => this.#shown.delete(key(it)));
    panel.webview.onDidReceiveMessage((message: unknown) => {
      inBackground(this.#receive(textsOf(message), shown), this.services.log);
    });
    panel.webview.html = pageOf(panel.webview, media, this.kind);
  }

  /** Shows what has changed since; a page that would be the same is left alone. */
  update(): void {
    for (const shown of [...this.#shown.values()]) {
      const it = this.kind.now(shown.it);
      if (!it) shown.panel.dispose();
      else {
        shown.panel.title = this.kind.title(it);
        inBackground(this.#draw(shown, it), this.services.log);
      }
    }
  }

  dispose(): void {
    this.#listening.dispose();
    for (const { panel } of [...this.#shown.values()]) panel.dispose();
  }

  async #receive(fields: PageMessage, shown: Shown<T>): Promise<void> {
    const it = this.kind.now(shown.it);
    if (!it) return;
    if (fields.ready === undefined) await this.kind.receive(fields, it, shown.panel);
    else {
      shown.html = ''; // the page is new, or was hidden and is empty again
      await this.#draw(shown, it);
    }
  }

  /** A page that is hidden says that it is ready when it is seen again. */
  async #draw(shown: Shown<T>, it: T): Promise<void> {
    if (shown.html === undefined || !shown.panel.visible) return;
    const html = await this.kind.html(it);
    if (html === shown.html) return;
    shown.html = html;
    await shown.panel.webview.postMessage({ html });
  }
}

/** How the panels of one kind tell candidates from one another. */
export function ofCandidates(
  { folders }: Services,
  title: string,
): Pick<PanelKind<CandidateFolder>, 'title' | 'key' | 'ready' | 'now'> {
  const key = ({ folder }: CandidateFolder) => folder.uri.toString();
  return {
    key,
    ready: (it) => it.ready,
    now: (it) => folders.all.find((each) => key(each) === key(it)),
    title: ({ candidate, folder: { name } }) =>
      folders.all.length > 1 ? `${title} · ${candidateName({ name, candidate })}` : title,
  };
}

/** What of a message is text; anything else of it is left out. */
export function textsOf(message: unknown): PageMessage {
  if (typeof message !== 'object' || message === null) return {};
  return Object.fromEntries(
    Object.entries(message).filter(([, value]) => typeof value === 'string'),
  );
}
