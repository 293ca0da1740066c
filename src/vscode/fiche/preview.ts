import * as vscode from 'vscode';
import type { FicheLack } from '../../core/fiche/buildFiche.ts';
import { ficheLackName } from '../../core/fiche/ficheWords.ts';
import { ficheHtml } from '../../core/fiche/html/ficheHtml.ts';
import { reportName } from '../../core/portfolio/reportOrder.ts';
import { escapeXml } from '../../core/table/workbook/xmlText.ts';
import { Delayer } from '../ui/delayer.ts';
import type { Services } from '../services.ts';
import { textsOf, type PageMessage } from '../table/candidatePanels.ts';
import { pageOf, toolbarHtml } from '../table/panelPage.ts';
import { inBackground } from '../ui/reportFailures.ts';
import { translate } from '../translate.ts';
import type { ChosenReport } from './chooseReport.ts';
import { fillGap } from './fillGap.ts';
import { pictureData } from './pictureData.ts';
import { readFiche, readPictures } from './readFiche.ts';

const DRAW_AFTER_MS = 250;

/** The commands that the preview offers, which are told the report. */
const COMMANDS = ['exportFiche', 'fillSchoolFiche', 'printFiche'] as const;

/** Fiches beside the editor, one panel for each report, live while it is written. */
export class FichePreviews implements vscode.Disposable {
  readonly #shown = new Map<string, ShownFiche>();

  constructor(private readonly services: Services) {}

  /** Shows the fiche of a report; one that is open already comes to the front. */
  async show(chosen: ChosenReport): Promise<void> {
    await chosen.folder.ready;
    const known = this.#shown.get(chosen.uri);
    if (known) {
      known.reveal();
      return;
    }
    const shown = new ShownFiche(chosen, this.services, () => this.#shown.delete(chosen.uri));
    this.#shown.set(chosen.uri, shown);
  }

  dispose(): void {
    for (const shown of [...this.#shown.values()]) shown.dispose();
  }
}

class ShownFiche implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #disposables: vscode.Disposable;
  readonly #drawing = new Delayer(DRAW_AFTER_MS, () => this.#draw());
  /** What the page shows now; undefined until it is ready. */
  #html: string | undefined;

  constructor(
    private readonly chosen: ChosenReport,
    services: Services,
    closed: () => void,
  ) {
    const media = vscode.Uri.joinPath(services.extensionUri, 'media', 'panel');
    const report = chosen.folder.portfolio.report(chosen.uri);
    const panel = (this.#panel = vscode.window.createWebviewPanel(
      'portfolioSio.fiche',
      translate('Fiche · {name}', { name: reportName(report ?? { uri: chosen.uri }) }),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [media] },
    ));
    const soon = () => this.#drawing.debounce();
    this.#disposables = vscode.Disposable.from(
      services.folders.onDidChange(soon),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === chosen.uri) soon();
      }),
      panel.webview.onDidReceiveMessage((message: unknown) => {
        inBackground(this.#receive(textsOf(message)), services.log);
      }),
    );
    panel.onDidDispose(() => {
      closed();
      vscode.Disposable.from(this.#drawing, this.#disposables).dispose();
    });
    panel.webview.html = pageOf(panel.webview, media, {
      ...{ styles: ['toolbar.css', 'fiche.css'], scripts: ['panel.js'], pictures: 'inPage' },
    });
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #receive({ ready, action, lack }: PageMessage): Promise<void> {
    const { folder, uri } = this.chosen;
    if (ready !== undefined) {
      this.#html = ''; // the page is new, or was hidden and is empty again
      await this.#draw();
    } else if (lack !== undefined) {
      await fillGap(lack as FicheLack, folder, uri);
    } else {
      const known = COMMANDS.find((each) => each === action);
      if (known) await vscode.commands.executeCommand(`portfolioSio.${known}`, uri);
    }
  }

  async #draw(): Promise<void> {
    if (this.#html === undefined || !this.#panel.visible) return;
    const fiche = await readFiche(this.chosen.folder, this.chosen.uri);
    const html = fiche
      ? toolbar() +
        ficheHtml(fiche, pictureData(await readPictures(fiche)), {
          missing: translate('to fill in'),
          name: (lack) => ficheLackName(lack, translate),
        })
      : `<p>${escapeXml(translate('This file is no report any more.'))}</p>`;
    if (html === this.#html) return;
    this.#html = html;
    await this.#panel.webview.postMessage({ html });
  }
}

function toolbar(): string {
  return toolbarHtml(translate('What can be made of the fiche'), [
    ['exportFiche', translate('Export (.docx)')],
    ['fillSchoolFiche', translate('My School’s Form…')],
    ['printFiche', translate('Print…')],
  ] satisfies [(typeof COMMANDS)[number], string][]);
}
