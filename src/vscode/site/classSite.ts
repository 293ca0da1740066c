import * as vscode from 'vscode';
import { candidateName } from '../../core/portfolio/candidate.ts';
import { classFiles, holdsAny, type Member } from '../../core/site/classSite.ts';
import { compareFolder, writeFolder, type Comparison } from '../../core/site/outputFolder.ts';
import { readyFiles } from '../../core/site/publication.ts';
import { publishedDetails, publishedMessage, remarkLines } from '../../core/site/publishWords.ts';
import { baseName, folderUri } from '../../core/text/uri.ts';
import type { Services } from '../services.ts';
import { chooseDirectory } from '../table/classFiles.ts';
import { translate } from '../translate.ts';
import { inform, unawaited, warn } from '../ui/messages.ts';
import { withProgress } from '../ui/progress.ts';
import { inBackground } from '../ui/reportFailures.ts';
import { entriesOf } from '../workspace/candidateEntry.ts';
import { makingUntil, outputDisk } from './outputFolder.ts';
import { readSite, siteCss } from './readSite.ts';

/**
 * Writes the pages of a whole class into one folder, below one start page, for whoever teaches it. Where
 * it is ended half-way, all that was written is known the next time. Undefined where the user wants none.
 *
 * @returns the start page.
 */
export async function exportClassSite(
  services: Services,
  into?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const { folders, log } = services;
  await folders.ready;
  const output = into ?? (await chooseDirectory(translate('Write the Pages Here')));
  if (!output) return undefined;
  if (holdsAny(folderUri(output.toString()), entriesOf(folders))) {
    const path = vscode.workspace.asRelativePath(output, false);
    unawaited(warn(translate('“{path}” holds reports.', { path })));
    return undefined;
  }
  const disk = outputDisk(output);
  const remarks: string[] = [];
  const comparison = await withProgress(translate('Making the pages'), async (token, advance) => {
    const making = makingUntil(token);
    const members: Member[] = [];
    const entries = entriesOf(folders);
    for (const entry of entries) {
      /* eslint-disable no-await-in-loop -- one after the other: each has all memory for itself */
      const site = await readSite(entry.folder, services, output);
      const ready = await readyFiles(site, making);
      /* eslint-enable no-await-in-loop */
      if (token.isCancellationRequested) return undefined;
      const name = candidateName(entry);
      const own = remarkLines(site.plan.remarks, folderUri(entry.id), translate);
      remarks.push(...own.map((line) => `${name}, ${line}`));
      members.push({ name, candidate: entry.candidate, site: site.plan.site, ready });
      advance(members.length, entries.length);
    }
    const files = classFiles(members, await siteCss(services.extensionUri), making.encode);
    const compared = await compareFolder(disk, files);
    await writeFolder(disk, files, compared, () => undefined);
    return compared;
  });
  if (!comparison) return undefined;
  inBackground(announce(output, comparison, remarks, log), log);
  return vscode.Uri.joinPath(output, 'index.html');
}

async function announce(
  output: vscode.Uri,
  comparison: Comparison,
  remarks: readonly string[],
  log: vscode.LogOutputChannel,
): Promise<void> {
  const { kept, blocked, lacks } = publishedDetails(comparison, remarks, translate);
  const lines = [...blocked, ...kept, ...lacks];
  for (const line of lines) log.warn(line);
  const [open, details] = [translate('Open in Browser'), translate('Show Details')];
  const message = publishedMessage(
    baseName(output.path),
    comparison,
    lacks.length,
    translate,
    true,
  );
  const tell = blocked.length > 0 || comparison.lost.length > 0 ? warn : inform;
  const answer = await tell(message, open, ...(lines.length > 0 ? [details] : []));
  if (answer === open) await vscode.env.openExternal(vscode.Uri.joinPath(output, 'index.html'));
  if (answer === details) log.show();
}
