import * as vscode from 'vscode';
import { PortfolioFiles } from '../../core/site/findFiles.ts';
import { previewPage, type PagePreview, type PreviewOf } from '../../core/site/pagePreview.ts';
import { readSite as read, tableDate } from '../../core/site/readSite.ts';
import type { ReadSite } from '../../core/site/siteSource.ts';
import type { SiteParts } from '../../core/site/readSource.ts';
import { TimeSlicer } from '../timeSlicer.ts';
import type { Services } from '../services.ts';
import { siteSettings, tableMark } from '../settings.ts';
import { tableDrawing } from '../table/exportPdf.ts';
import { nationalForm } from '../table/exportTable.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { currentText } from '../workspace/documents.ts';
import { isMarkdown } from '../workspace/markdown.ts';
import { itemsOf, outputIn } from './outputFolder.ts';

type ReadWith = Pick<Services, 'folders' | 'extensionUri'>;

/** Reads all that the site of a candidate is made of, as editors and the disk have it now. */
export async function readSite(
  folder: CandidateFolder,
  services: ReadWith,
  output: vscode.Uri,
): Promise<ReadSite> {
  const drawing = tableDrawing(services.extensionUri, tableDate(folder.candidate), new Set());
  const [xlsx, pdf, css] = await Promise.all([
    nationalForm(),
    drawing,
    siteCss(services.extensionUri),
  ]);
  return read(folder, partsOf(folder, services, output), { css, tables: { xlsx, pdf } });
}

/** One page as it will be published; `picture` gives where a file can be shown from. */
export function readPage(
  folder: CandidateFolder,
  services: ReadWith,
  of: PreviewOf,
  picture: (uri: vscode.Uri) => string,
): Promise<PagePreview | undefined> {
  const parts = partsOf(folder, services, outputIn(folder.folder.uri));
  return previewPage(folder, parts, of, (name) => picture(vscode.Uri.parse(name, true)));
}

function partsOf(folder: CandidateFolder, services: ReadWith, output: vscode.Uri): SiteParts {
  const { uri } = folder.folder;
  const parse = (name: string) => vscode.Uri.parse(name, true);
  const files = new PortfolioFiles({
    root: uri.toString(),
    output: output.toString(),
    at: (name, step) => vscode.Uri.joinPath(parse(name), step).toString(),
    list: (name) => itemsOf(parse(name)),
    sizeOf: async (name) => (await vscode.workspace.fs.stat(parse(name))).size,
    owns: (name) => services.folders.of(parse(name)) === folder,
    isText: (name) => isMarkdown(parse(name)),
  });
  const slicer = new TimeSlicer();
  return {
    mark: tableMark(uri),
    root: uri.toString().replace(/\/$/, ''),
    documents: siteSettings(uri).documents,
    textOf: (name) => currentText(parse(name)),
    find: (path) => files.find(path),
    slice: () => slicer.next(),
  };
}

/** The style sheet of all pages, as it ships. */
export async function siteCss(extensionUri: vscode.Uri): Promise<string> {
  const sheet = vscode.Uri.joinPath(extensionUri, 'media', 'site', 'style.css');
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(sheet));
}
