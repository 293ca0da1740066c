import * as vscode from 'vscode';
import { areAlike } from '../../lists.ts';
import { candidateName } from '../../messages/candidateWords.ts';
import type { Parts } from '../../steps.ts';
import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import { Pace } from '../pace.ts';
import { inBackground } from '../reportFailures.ts';
import type { Services } from '../services.ts';
import { SETTINGS } from '../settings.ts';
import { pageOf, type PageFiles } from './panelPage.ts';

/** What the page of a panel tells: texts by name, trusted no further than that. */
export type PageMessage = Readonly<Record<string, string | undefined>>;

/** One kind of panel: what it shows of a candidate, and what it does when something is pressed. */
export interface PanelKind extends PageFiles {
  readonly viewType: string;
  readonly title: string;
  readonly column: vscode.ViewColumn;
  /** The inside of the page’s body. */
  readonly html: (folder: CandidateFolder) => Parts;
  readonly receive: (
    message: PageMessage,
    folder: CandidateFolder,
    panel: vscode.WebviewPanel,
  ) => Promise<unknown>;
}

interface Shown {
  readonly panel: vscode.WebviewPanel;
  /** What the page shows now, in pieces; undefined until it is ready. */
  html?: readonly string[];
  /** Stands for the text that is being made; a newer one takes its place. */
  making?: object;
}

/** What is told to a page at once: a longer message would hold everything else for too long. */
const LETTERS_AT_ONCE = 100_000;

/** The panels of one kind, one for each candidate, live while the reports change. */
export class CandidatePanels implements vscode.Disposable {
  readonly #shown = new Map<string, Shown>();
  readonly #listening: vscode.Disposable;

  constructor(
    private readonly services: Services,
    private readonly kind: PanelKind,
  ) {
    this.#listening = vscode.Disposable.from(
      services.folders.onDidChange(() => this.update()),
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
    panel.onDidDispose(() => {
      this.#shown.delete(key);
      delete shown.making;
    });
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
      shown.html = []; // the page is new, or was hidden and is empty again
      this.#draw(shown, folder);
    } else inBackground(this.kind.receive(fields, folder, shown.panel), this.services.log);
  }

  #draw(shown: Shown, folder: CandidateFolder): void {
    inBackground(this.#send(shown, folder), this.services.log);
  }

  /** Makes the page’s text and sends it, both in pieces; a change meanwhile begins anew. */
  async #send(shown: Shown, folder: CandidateFolder): Promise<void> {
    const making = (shown.making = {});
    const pace = new Pace();
    const isCurrent = async () => {
      if (pace.isDue) await pace.next();
      return shown.making === making;
    };
    const html: string[] = [];
    for (const part of this.kind.html(folder)) {
      if (part !== undefined) append(html, part);
      // eslint-disable-next-line no-await-in-loop -- a turn for the others
      if (pace.isDue && !(await isCurrent())) return;
    }
    if (areAlike(html, shown.html ?? [])) return;
    shown.html = []; // until all of it is there
    for (const [index, part] of html.entries()) {
      const message = { part, isFirst: index === 0, isLast: index === html.length - 1 };
      void shown.panel.webview.postMessage(message);
      // eslint-disable-next-line no-await-in-loop
      if (!(await isCurrent())) return;
    }
    shown.html = html;
  }
}

/** Adds to the last piece as long as it is short. */
function append(pieces: string[], text: string): void {
  const last = pieces.pop() ?? '';
  if (last.length < LETTERS_AT_ONCE) pieces.push(last + text);
  else pieces.push(last, text);
}

function keyOf({ folder }: CandidateFolder): string {
  return folder.uri.toString();
}

function textsOf(message: unknown): PageMessage {
  if (typeof message !== 'object' || message === null) return {};
  return Object.fromEntries(
    Object.entries(message).filter(([, value]) => typeof value === 'string'),
  );
}
