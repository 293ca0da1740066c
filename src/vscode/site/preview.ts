import * as vscode from 'vscode';
import type { PagePreview } from '../../core/site/pagePreview.ts';
import type { Services } from '../services.ts';
import { textsOf, type PageMessage } from '../table/panels.ts';
import { pageOf } from '../table/panelPage.ts';
import { translate } from '../translate.ts';
import { Delayer } from '../ui/delayer.ts';
import { inBackground } from '../ui/reportFailures.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { isMarkdownDocument } from '../workspace/markdown.ts';
import type { Shown } from './choosePage.ts';
import { followLink } from './followLink.ts';
import { panelHtml } from './previewHtml.ts';
import { readPage } from './readSite.ts';

const DRAW_AFTER_MS = 250;
const FOLLOW_AFTER_MS = 100;

/** The commands that the preview offers, which are told the folder and the page. */
const COMMANDS = ['openSite', 'publishSite'] as const;

/** The page of the active report beside the editor, as it will be published, live while it is written. */
export class SitePreview implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;
  #shown: Shown | undefined;
  #page: PagePreview | undefined;
  /** What the panel shows now; undefined until it is ready. */
  #html: string | undefined;
  #place = '';
  #turn = 0;
  readonly #drawing = new Delayer(DRAW_AFTER_MS, () => this.#draw());
  readonly #following = new Delayer(FOLLOW_AFTER_MS, () => this.#followCursor());
  readonly #listening: vscode.Disposable;

  constructor(private readonly services: Services) {
    this.#listening = vscode.Disposable.from(
      this.#drawing,
      this.#following,
      services.folders.onDidChange(() => this.#drawing.debounce()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (services.folders.of(document.uri) === this.#shown?.folder) this.#drawing.debounce();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && this.#panel) inBackground(this.#followEditor(editor), services.log);
      }),
      vscode.window.onDidChangeTextEditorSelection(() => this.#following.debounce()),
    );
  }

  /** The page as it is shown, in HTML; undefined where none is. */
  get html(): string | undefined {
    return this.#page?.html;
  }

  /** Shows a page; the panel that is open already comes to the front. */
  async show(shown: Shown): Promise<this> {
    await shown.folder.ready;
    const isOther = this.#shown?.folder !== shown.folder;
    this.#shown = shown;
    if (this.#panel) this.#panel.reveal(undefined, true);
    this.#panel ??= this.#open();
    if (isOther) this.#load(this.#panel, shown.folder);
    await this.#draw();
    return this;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#panel?.dispose();
  }

  #open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      'portfolioSio.page',
      translate('Page'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [] },
    );
    panel.webview.onDidReceiveMessage((message: unknown) => {
      inBackground(this.#receive(textsOf(message)), this.services.log);
    });
    panel.onDidDispose(() => {
      this.#panel = this.#shown = this.#page = this.#html = undefined;
    });
    return panel;
  }

  /** A panel that may read the pictures of one candidate, and no file else but what we ship. */
  #load({ webview }: vscode.WebviewPanel, { folder }: CandidateFolder): void {
    const media = vscode.Uri.joinPath(this.services.extensionUri, 'media');
    this.#html = undefined;
    webview.options = { enableScripts: true, localResourceRoots: [media, folder.uri] };
    webview.html = pageOf(webview, media, {
      styles: ['site/style.css', 'panel/toolbar.css', 'panel/page.css'],
      ...{ scripts: ['panel/panel.js'], pictures: 'files', hasMain: true },
    });
  }

  async #receive({ ready, action, link }: PageMessage): Promise<void> {
    const { folder } = this.#shown ?? {};
    if (ready !== undefined) {
      this.#html = ''; // the panel is new, or was hidden and is empty again
      await this.#draw();
    } else if (folder && action !== undefined) {
      const known = COMMANDS.find((each) => each === action);
      const uri = folder.folder.uri;
      if (known)
        await vscode.commands.executeCommand(`portfolioSio.${known}`, uri, this.#page?.path);
    } else if (folder && link !== undefined && this.#page) {
      const path = await followLink(this.#page.follow(link));
      if (path !== undefined) await this.show({ folder, of: { path } });
    }
  }

  /** A text that has no page leaves the preview as it is. */
  async #followEditor({ document }: vscode.TextEditor): Promise<void> {
    const folder = this.services.folders.of(document.uri);
    if (!folder || !isMarkdownDocument(document)) return;
    const shown: Shown = { folder, of: { uri: document.uri.toString() } };
    if (await this.#read(shown)) await this.show(shown);
  }

  async #followCursor(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const of = this.#shown?.of;
    if (!editor || !of || !('uri' in of) || of.uri !== editor.document.uri.toString()) return;
    const { line } = editor.selection.active;
    const place = this.#page?.places.findLast((each) => each.line <= line)?.id ?? '';
    if (place === this.#place) return;
    this.#place = place;
    await this.#panel?.webview.postMessage({ place });
  }

  #read({ folder, of }: Shown): Promise<PagePreview | undefined> {
    const { webview } = this.#panel ?? {};
    const address = (uri: vscode.Uri) => webview?.asWebviewUri(uri).toString() ?? '';
    return readPage(folder, this.services, of, address);
  }

  async #draw(): Promise<void> {
    const shown = this.#shown;
    if (!shown || !this.#panel?.visible) return;
    const turn = (this.#turn += 1);
    const page = await this.#read(shown);
    if (turn !== this.#turn || this.#shown !== shown) return; // a later one is on its way
    const isOther = page?.path !== this.#page?.path;
    if (isOther) this.#place = '';
    this.#page = page;
    this.#panel.title = page ? translate('Page · {name}', { name: page.title }) : translate('Page');
    const html = panelHtml(page, shown.folder);
    if (this.#html === undefined || html === this.#html) return;
    this.#html = html;
    await this.#panel.webview.postMessage({ html, ...(isOther && { place: '' }) });
  }
}
