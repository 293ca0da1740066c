import * as vscode from 'vscode';
import { PortfolioFiles } from '../../core/site/findFiles.ts';
import { readSite as read, tableDate, type ReadSite } from '../../core/site/readSite.ts';
import { TimeSlicer } from '../timeSlicer.ts';
import type { Services } from '../services.ts';
import { siteSettings, tableMark } from '../settings.ts';
import { tableDrawing } from '../table/exportPdf.ts';
import { nationalForm } from '../table/exportTable.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { readText } from '../workspace/files.ts';
import { isMarkdown } from '../workspace/markdown.ts';
import { itemsOf } from './outputFolder.ts';

type ReadWith = Pick<Services, 'folders' | 'extensionUri'>;

/** Reads all that the site of a candidate is made of, as editors and the disk have it now. */
export async function readSite(
  folder: CandidateFolder,
  services: ReadWith,
  output: vscode.Uri,
): Promise<ReadSite> {
  const { uri } = folder.folder;
  const drawing = tableDrawing(services.extensionUri, tableDate(folder.candidate), new Set());
  const [fill, draw, css] = await Promise.all([
    nationalForm(),
    drawing,
    siteCss(services.extensionUri),
  ]);
  const files = filesOf(folder, services, output);
  const slicer = new TimeSlicer();
  const owner = {
    get candidate() {
      return folder.candidate;
    },
    get portfolio() {
      return folder.portfolio;
    },
    get publish() {
      return folder.profile.publish;
    },
    get revision() {
      return folder.revision;
    },
  };
  return read(owner, {
    ...{ css, mark: tableMark(uri), tables: { xlsx: fill, pdf: draw } },
    root: uri.toString().replace(/\/$/, ''),
    documents: siteSettings(uri).documents,
    textOf: (name) => currentText(vscode.Uri.parse(name, true)),
    find: (path) => files.find(path),
    slice: () => slicer.next(),
  });
}

function filesOf(
  folder: CandidateFolder,
  { folders }: ReadWith,
  output: vscode.Uri,
): PortfolioFiles {
  const parse = (name: string) => vscode.Uri.parse(name, true);
  return new PortfolioFiles({
    root: folder.folder.uri.toString(),
    output: output.toString(),
    at: (name, step) => vscode.Uri.joinPath(parse(name), step).toString(),
    list: (name) => itemsOf(parse(name)),
    sizeOf: async (name) => (await vscode.workspace.fs.stat(parse(name))).size,
    owns: (name) => folders.of(parse(name)) === folder,
    isText: (name) => isMarkdown(parse(name)),
  });
}

/** A text as an editor holds it, or else as it is on disk; undefined where it cannot be read. */
async function currentText(uri: vscode.Uri): Promise<string | undefined> {
  const name = uri.toString();
  const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === name);
  if (open) return open.getText();
  const read = await readText(uri);
  return read && 'text' in read ? read.text : undefined;
}

/** The style sheet of all pages, as it ships. */
async function siteCss(extensionUri: vscode.Uri): Promise<string> {
  const sheet = vscode.Uri.joinPath(extensionUri, 'media', 'site', 'style.css');
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(sheet));
}
