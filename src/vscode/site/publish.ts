import * as vscode from 'vscode';
import { compareFolder, writeFolder, type Comparison } from '../../core/site/outputFolder.ts';
import {
  holdsReports,
  publicationOf,
  readyFiles,
  type ReadyFiles,
} from '../../core/site/publication.ts';
import {
  folderRefusal,
  publicationDetail,
  publishedDetails,
  publishedMessage,
  remarkLines,
} from '../../core/site/publishWords.ts';
import type { ReadSite } from '../../core/site/siteSource.ts';
import { START_PAGE } from '../../core/site/sitePages.ts';
import { baseName, folderUri } from '../../core/text/uri.ts';
import { fillInProfile } from '../portfolio/fillInProfile.ts';
import type { Services } from '../services.ts';
import { siteSettings } from '../settings.ts';
import { translate } from '../translate.ts';
import { confirm, inform, unawaited, warn } from '../ui/messages.ts';
import { withProgress } from '../ui/progress.ts';
import { inBackground } from '../ui/reportFailures.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { fileType, typesOnWay } from '../workspace/readNow.ts';
import { openProfile } from '../workspace/profile.ts';
import { makingUntil, outputDisk } from './outputFolder.ts';
import { readSite } from './readSite.ts';

/** An argument of the command for who has been told already what is published: nothing is asked. */
export const AGREED = 'agreed';

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
    const ready = await readyFiles(site, makingUntil(token));
    if (token.isCancellationRequested) return undefined;
    return { site, ready, comparison: await compareFolder(outputDisk(output), ready.files) };
  });
  if (!made) return undefined;
  if (!agreed && !(await agrees(folder, output, services, made))) return undefined;
  await withProgress(translate('Writing the pages'), (_, advance) =>
    writeFolder(outputDisk(output), made.ready.files, made.comparison, advance),
  );
  inBackground(announce(folder, output, made, services), services.log);
  return vscode.Uri.joinPath(output, 'index.html');
}

/** The folder that a portfolio is published into; undefined, with a message, where it cannot be. */
export async function outputOf(folder: CandidateFolder): Promise<vscode.Uri | undefined> {
  const { uri } = folder.folder;
  const path = siteSettings(uri).folder.replace(/\/+$/, '');
  const output = vscode.Uri.joinPath(uri, path);
  const isTaken = holdsReports(folderUri(output.toString()), folder.portfolio);
  // A symbolic link, or a file, may stand on the way to the folder.
  const onWay = (await typesOnWay(uri, path)).filter((type) => type !== undefined);
  const isLink = onWay.some((type) => type !== vscode.FileType.Directory);
  const refusal = folderRefusal(path, isTaken, isLink, translate);
  if (refusal === undefined) return output;
  unawaited(warn(refusal));
  return undefined;
}

interface Made {
  readonly site: ReadSite;
  readonly ready: ReadyFiles;
  readonly comparison: Comparison;
}

/** Asks before the first time, and whenever more or other things of the person would be shown. */
async function agrees(
  folder: CandidateFolder,
  output: vscode.Uri,
  services: Services,
  { site, ready }: Made,
): Promise<boolean> {
  const { uri } = folder.folder;
  const { memory } = services;
  const key = `published ${uri.toString()}`;
  const what = JSON.stringify([output.toString(), site.plan.site.owner, site.listed]);
  if (memory.get(key) === what) return true;
  const detail = publicationDetail(publicationOf(folder, site, ready), translate);
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
  const remarks = remarkLines(plan.remarks, root, translate);
  const { kept, blocked, lacks } = publishedDetails(comparison, remarks, translate);
  const lines = [...blocked, ...kept, ...lacks];
  for (const line of lines) log.warn(line);
  const [open, online, fill, details] = [
    translate('Open in Browser'),
    translate('Put It Online…'),
    translate('Fill In the Address'),
    translate('Show Details'),
  ];
  const name = baseName(output.path);
  const message = publishedMessage(name, comparison, lacks.length, translate);
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
  if ((await fileType(target)) !== undefined) {
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
