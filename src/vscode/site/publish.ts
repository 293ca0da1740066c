import * as vscode from 'vscode';
import { LARGEST_COPY } from '../../core/site/findFiles.ts';
import {
  compareFolder,
  writeFolder,
  type Comparison,
  type NewFiles,
} from '../../core/site/outputFolder.ts';
import {
  folderRefusal,
  keptDetail,
  publicationDetail,
  publishedMessage,
  remarkDetail,
} from '../../core/site/publishWords.ts';
import type { ReadSite } from '../../core/site/readSite.ts';
import { START_PAGE } from '../../core/site/sitePages.ts';
import { pathFrom } from '../../core/site/siteText.ts';
import { baseName, folderUri, isBelow } from '../../core/text/uri.ts';
import { TimeSlicer } from '../timeSlicer.ts';
import { fillInProfile } from '../portfolio/fillInProfile.ts';
import type { Services } from '../services.ts';
import { siteSettings } from '../settings.ts';
import { translate } from '../translate.ts';
import { confirm, inform, unawaited, warn } from '../ui/messages.ts';
import { withProgress } from '../ui/progress.ts';
import { inBackground } from '../ui/reportFailures.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { openProfile } from '../workspace/profile.ts';
import { outputDisk } from './outputFolder.ts';
import { readSite } from './readSite.ts';

/** An argument of the command for who has been told already what is published: nothing is asked. */
export const AGREED = 'agreed';

/** A site with all its files at hand. */
export interface ReadyFiles {
  readonly files: NewFiles;
  readonly pages: number;
}

/**
 * Publishes the portfolio into its folder of pages: says what of it is published before anything is
 * written, and what came of it afterwards. Undefined where the user does not want it.
 *
 * @returns the start page.
 */
export async function publishSite(
  folder: CandidateFolder,
  services: Services,
  agreed: boolean,
): Promise<vscode.Uri | undefined> {
  const output = await outputOf(folder);
  if (!output) return undefined;
  const made = await withProgress(translate('Making the pages'), async (token) => {
    await folder.ready;
    const site = await readSite(folder, services, output);
    const ready = await filesOf(site, token);
    if (token.isCancellationRequested) return undefined;
    return { site, ...ready, comparison: await compareFolder(outputDisk(output), ready.files) };
  });
  if (!made) return undefined;
  if (!agreed && !(await agrees(folder, output, services, made))) return undefined;
  await withProgress(translate('Writing the pages'), (_, advance) =>
    writeFolder(outputDisk(output), made.files, made.comparison, advance),
  );
  inBackground(announce(folder, output, made, services), services.log);
  return vscode.Uri.joinPath(output, 'index.html');
}

/** The folder that a portfolio is published into; undefined, with a message, where it cannot be. */
export async function outputOf(folder: CandidateFolder): Promise<vscode.Uri | undefined> {
  const { uri } = folder.folder;
  const path = siteSettings(uri).folder.replace(/\/+$/, '');
  const output = vscode.Uri.joinPath(uri, path);
  const holdsReports = [...folder.portfolio.reports()].some((report) =>
    isBelow(report.uri, folderUri(output.toString())),
  );
  const refusal = folderRefusal(path, holdsReports, await isLinked(uri, path), translate);
  if (refusal === undefined) return output;
  unawaited(warn(refusal));
  return undefined;
}

/** Whether a symbolic link, or a file, stands on the way to the folder. */
async function isLinked(root: vscode.Uri, path: string): Promise<boolean> {
  const steps = path.split('/');
  const types = await Promise.all(
    steps.map((_, index) => typeOf(vscode.Uri.joinPath(root, ...steps.slice(0, index + 1)))),
  );
  return types.some((type) => type !== undefined && type !== vscode.FileType.Directory);
}

function typeOf(uri: vscode.Uri): Thenable<vscode.FileType | undefined> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => type,
    () => undefined, // there is none yet
  );
}

/** All files of a site: pages are made now, in time slices; copies are read when needed. */
export async function filesOf(
  { plan, made }: ReadSite,
  token: vscode.CancellationToken,
): Promise<ReadyFiles> {
  const files = new Map<string, () => Promise<Uint8Array>>();
  const slicer = new TimeSlicer();
  const encoder = new TextEncoder();
  let pages = 0;
  for (const { path, text } of plan.files) {
    // eslint-disable-next-line no-await-in-loop -- in time slices
    if (slicer.isDue) await slicer.next();
    if (token.isCancellationRequested) break;
    const bytes = encoder.encode(text);
    files.set(path, () => Promise.resolve(bytes));
    if (path.endsWith('.html')) pages += 1;
  }
  for (const [path, bytes] of made) files.set(path, () => Promise.resolve(bytes));
  for (const { path, from } of plan.copies) files.set(path, () => copied(from));
  return { files, pages };
}

/** It may have grown since it was looked at. */
async function copied(from: string): Promise<Uint8Array> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(from, true));
  if (bytes.byteLength > LARGEST_COPY) throw new Error(`${from}: too large`);
  return bytes;
}

interface Made extends ReadyFiles {
  readonly site: ReadSite;
  readonly comparison: Comparison;
}

/** Asks before the first time, and whenever more or other things of the person would be shown. */
async function agrees(
  folder: CandidateFolder,
  output: vscode.Uri,
  services: Services,
  { site: { plan, listed }, pages, files }: Made,
): Promise<boolean> {
  const { uri } = folder.folder;
  const { memory } = services;
  const key = `published ${uri.toString()}`;
  const what = JSON.stringify([output.toString(), plan.site.owner, listed]);
  if (memory.get(key) === what) return true;
  const reports = [...folder.portfolio.reports()];
  const detail = publicationDetail(
    {
      ...{ pages, listed, candidate: folder.candidate, owner: plan.site.owner },
      realisations: plan.site.realisations.length,
      drafts: reports.filter(({ draft }) => draft).length,
      files: files.size - pages,
    },
    translate,
  );
  const [publish, change] = [translate('Publish'), translate('Change My Profile')];
  const path = vscode.workspace.asRelativePath(output, false);
  const message = translate('Publish your portfolio into the folder “{path}”?', { path });
  const answer = await confirm(message, detail, publish, change);
  if (answer === change) await openProfile(folder);
  if (answer !== publish) return false;
  await memory.update(key, what);
  return true;
}

async function announce(
  folder: CandidateFolder,
  output: vscode.Uri,
  { site: { plan }, comparison }: Made,
  { log }: Services,
): Promise<void> {
  const root = folderUri(folder.folder.uri.toString());
  const lines = [
    ...comparison.kept.map((each) => keptDetail(each, translate)),
    ...plan.remarks.map((each) => remarkDetail(pathFrom(root, each.uri), each, translate)),
    ...comparison.lost.map((path) => translate('{path} could not be copied', { path })),
  ];
  for (const line of lines) log.warn(line);
  const [open, online, fill, details] = [
    translate('Open in Browser'),
    translate('Put It Online…'),
    translate('Fill In the Address'),
    translate('Show Details'),
  ];
  const message = publishedMessage(
    baseName(output.path),
    comparison,
    plan.remarks.length + comparison.lost.length,
    translate,
  );
  const needsAddress = folder.candidate.url === undefined;
  const buttons = [
    ...[open, online],
    ...(needsAddress ? [fill] : []),
    ...(lines.length > 0 ? [details] : []),
  ];
  const answer = await (lines.length > 0 ? warn : inform)(message, ...buttons);
  if (answer === open) await openSite(output);
  if (answer === online)
    await vscode.commands.executeCommand('portfolioSio.putSiteOnline', folder.folder.uri);
  if (answer === fill) await fillInProfile(folder, 'url');
  if (answer === details) log.show();
}

async function openSite(output: vscode.Uri): Promise<void> {
  await vscode.env.openExternal(vscode.Uri.joinPath(output, START_PAGE));
}

/**
 * Opens a page as it was written last, the start page where none is named; where it is not there,
 * offers to publish.
 */
export async function openPublished(folder: CandidateFolder, page = START_PAGE): Promise<void> {
  const output = await outputOf(folder);
  if (!output || !/^[a-z\d/-]+\.html$/.test(page)) return;
  const target = vscode.Uri.joinPath(output, page);
  if ((await typeOf(target)) !== undefined) {
    await vscode.env.openExternal(target);
    return;
  }
  const publish = translate('Publish');
  const message =
    page === START_PAGE
      ? translate('Your portfolio is not published yet.')
      : translate('This page is not published yet.');
  const answer = await inform(message, publish);
  if (answer === publish)
    await vscode.commands.executeCommand('portfolioSio.publishSite', folder.folder.uri);
}
