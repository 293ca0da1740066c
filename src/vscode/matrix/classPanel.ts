import * as vscode from 'vscode';
import { classStanding } from '../../core/class/candidateWords.ts';
import { classMatrixHtml, classMatrixPanel } from '../../core/matrix/classMatrix.ts';
import { printedPage } from '../../core/matrix/printedPage.ts';
import { openEvidence } from '../language/openEvidence.ts';
import { inBackground } from '../ui/reportFailures.ts';
import type { Services } from '../services.ts';
import { entriesOf } from '../workspace/candidateEntry.ts';
import { textsOf } from '../table/panels.ts';
import { chooseClassFile, writeClassFile } from '../table/classFiles.ts';
import { pageOf } from '../table/panelPage.ts';
import { translate } from '../translate.ts';

/** Candidates × competencies as one picture, live while the reports change. */
export class ClassPanel implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;
  #shown = '';
  readonly #listening: vscode.Disposable;

  constructor(private readonly services: Services) {
    this.#listening = services.folders.onDidChange(() => this.#draw());
  }

  async show(): Promise<void> {
    await this.services.folders.ready;
    if (this.#panel) {
      this.#panel.reveal();
      return;
    }
    const media = vscode.Uri.joinPath(this.services.extensionUri, 'media', 'panel');
    const panel = vscode.window.createWebviewPanel(
      'portfolioSio.classMatrix',
      translate('Class Matrix'),
      vscode.ViewColumn.Active,
      { enableScripts: true, localResourceRoots: [media] },
    );
    this.#panel = panel;
    panel.onDidDispose(() => (this.#panel = undefined));
    panel.webview.onDidReceiveMessage((message: unknown) => {
      inBackground(this.#receive(textsOf(message)), this.services.log);
    });
    const scripts = ['panel.js', 'grid.js'];
    panel.webview.html = pageOf(panel.webview, media, {
      styles: ['toolbar.css', 'matrix.css'],
      scripts,
    });
  }

  dispose(): void {
    this.#listening.dispose();
    this.#panel?.dispose();
  }

  #draw(isNew = false): void {
    if (!this.#panel?.visible) return;
    const html = classMatrixPanel(entriesOf(this.services.folders), translate);
    if (!isNew && html === this.#shown) return;
    this.#shown = html;
    inBackground(Promise.resolve(this.#panel.webview.postMessage({ html })), this.services.log);
  }

  async #receive(fields: Readonly<Record<string, string | undefined>>): Promise<void> {
    const { ready, action, uri, code } = fields;
    if (ready !== undefined) this.#draw(true);
    else if (action === 'print') await printClassMatrix(this.services);
    else if (uri !== undefined) await this.#open(uri, code);
  }

  /** What shows a skill first, or else all that the candidate has. */
  async #open(uri: string, code: string | undefined): Promise<void> {
    const { folders, documentReports } = this.services;
    const folder = folders.all.find((each) => each.folder.uri.toString() === uri);
    const { portfolio } = folder ?? {};
    const skill = code === undefined ? undefined : portfolio?.referential.get(code);
    const codes = skill?.kind === 'competency' ? [skill, ...skill.subSkills] : [];
    const [first] = codes.flatMap((each) => [...(portfolio?.evidenceOf(each.code) ?? [])]);
    if (first) {
      const place = { uri: first.report.uri, code: first.skill.code };
      await openEvidence(place, documentReports, vscode.ViewColumn.Two);
    } else if (folder) await vscode.commands.executeCommand('portfolioSio.showMatrix', uri);
  }
}

/** Writes the matrix of the class as a page for a browser, where the teacher wants it. */
async function printClassMatrix({ folders, extensionUri, log }: Services): Promise<void> {
  const target = await chooseClassFile(translate('class-matrix.html'), 'HTML');
  if (!target) return;
  const sheet = vscode.Uri.joinPath(extensionUri, 'media', 'panel', 'matrix.css');
  const css = new TextDecoder().decode(await vscode.workspace.fs.readFile(sheet));
  const entries = entriesOf(folders);
  const portfolios = entries.map(({ portfolio }) => portfolio);
  const heading = {
    title: translate('Class Matrix'),
    subtitle: classStanding(portfolios, translate),
  };
  const words = { css, language: vscode.env.language, t: translate };
  const page = printedPage(heading, [classMatrixHtml(entries, translate)], words);
  const message = translate(
    'The matrix of the class is written: open it in a browser to print it.',
  );
  await writeClassFile(target, page, message, log);
}
