import * as vscode from 'vscode';
import { buildTable } from '../../summaryTable/buildTable.ts';
import { tablePreview } from '../../summaryTable/preview.ts';
import { openEvidence } from '../language/openEvidence.ts';
import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import { editProfile } from '../portfolio/profile.ts';
import type { Services } from '../services.ts';
import { tableMark } from '../settings.ts';
import { translate } from '../translate.ts';

/** The table of one candidate beside the editor, live while the reports change. */
export class TablePreviews implements vscode.Disposable {
  readonly #open = new Map<CandidateFolder, vscode.WebviewPanel>();
  readonly #listening: vscode.Disposable;

  constructor(private readonly services: Services) {
    this.#listening = services.folders.onDidChange(() => {
      for (const [folder, panel] of this.#open) this.#update(folder, panel);
    });
  }

  /** Shows the preview of a candidate; one that is open already comes to the front. */
  async show(folder: CandidateFolder): Promise<void> {
    await folder.ready;
    const column = vscode.ViewColumn.Beside;
    const known = this.#open.get(folder);
    if (known) {
      known.reveal(undefined, true);
      return;
    }
    const media = vscode.Uri.joinPath(this.services.extensionUri, 'media', 'preview');
    const panel = vscode.window.createWebviewPanel(
      'portfolioSio.table',
      translate('Summary Table'),
      { viewColumn: column, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [media] },
    );
    this.#open.set(folder, panel);
    panel.onDidDispose(() => this.#open.delete(folder));
    panel.webview.onDidReceiveMessage((message: unknown) => {
      void this.#receive(message, folder, panel);
    });
    panel.webview.html = pageOf(panel.webview, media);
  }

  dispose(): void {
    this.#listening.dispose();
    for (const panel of this.#open.values()) panel.dispose();
  }

  #update(folder: CandidateFolder, panel: vscode.WebviewPanel): void {
    const table = buildTable(folder.candidate, folder.portfolio);
    const html = tablePreview(table, tableMark(folder.folder.uri), {
      missing: translate('to fill in'),
      tick: translate('{code} mobilised by {title}: open the report'),
    });
    void panel.webview.postMessage({ html });
  }

  async #receive(
    message: unknown,
    folder: CandidateFolder,
    panel: vscode.WebviewPanel,
  ): Promise<void> {
    const { ready, profile, uri, code } = fieldsOf(message);
    if (ready !== undefined) this.#update(folder, panel);
    else if (profile !== undefined) await editProfile(folder);
    else if (uri !== undefined && folder.portfolio.report(uri)) {
      const place = { uri, ...(code !== undefined && { code }) };
      await openEvidence(place, this.services.readings, vscode.ViewColumn.One);
    }
  }
}

/** A message of the page, which is trusted no further than its texts. */
function fieldsOf(message: unknown): Readonly<Record<string, string | undefined>> {
  if (typeof message !== 'object' || message === null) return {};
  return Object.fromEntries(
    Object.entries(message).filter(([, value]) => typeof value === 'string'),
  );
}

/** Nothing is loaded but the two files of the extension itself. */
function pageOf(webview: vscode.Webview, media: vscode.Uri): string {
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('preview.css')}">
</head>
<body><main id="table"></main><script src="${file('preview.js')}"></script></body>
</html>`;
}
