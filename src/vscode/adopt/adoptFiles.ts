import * as vscode from 'vscode';
import { adoptedMessage } from '../../core/adopt/adoptWords.ts';
import { contentOf } from '../../core/adopt/adoption.ts';
import { completeHeader } from '../../core/adopt/completeHeader.ts';
import { forEachBounded } from '../../core/iteration.ts';
import { baseName } from '../../core/text/uri.ts';
import { importRows } from '../import/importRows.ts';
import { chooseFolder } from '../portfolio/chooseFolder.ts';
import type { Services } from '../services.ts';
import { translate } from '../translate.ts';
import { announceChange } from '../workspace/applyWhole.ts';
import { tell } from '../ui/messages.ts';
import { inBackground } from '../ui/reportFailures.ts';
import { applyWhole, type DocumentEdits } from '../workspace/applyWhole.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { askFiles, askWhetherToWrite } from './adoptQuestions.ts';
import { readAdoptable, type AdoptableFile } from './readAdoptable.ts';
import { whileShown } from './showChanges.ts';

const OPENED_AT_ONCE = 16;

/**
 * Lists the Markdown files that name skills without being reports, and makes reports of those that the
 * student chooses.
 */
export async function adoptFiles(services: Services, about?: unknown): Promise<void> {
  const folder = await chooseFolder(services.folders, about);
  if (!folder) return;
  const found = await readAdoptable(folder);
  if (found?.length === 0) {
    tell(translate('No Markdown file here names a competency without being a report.'));
  }
  const chosen = found && found.length > 0 ? await askFiles(found) : undefined;
  if (!chosen) return;
  await writeHeaders(chosen, folder, services);
  for (const { uri, found: what } of chosen) {
    if (what.kind !== 'table') continue;
    // Each table has a list of its own to approve.
    // eslint-disable-next-line no-await-in-loop
    await importRows({ rows: what.rows, source: uri, remarks: [] }, folder, services);
  }
}

/** Writes the headers of files that become reports as they are, after the student has seen the change. */
async function writeHeaders(
  chosen: readonly AdoptableFile[],
  { portfolio }: CandidateFolder,
  { log }: Services,
): Promise<void> {
  const changes: DocumentEdits[] = [];
  const left: string[] = [];
  await forEachBounded(chosen, OPENED_AT_ONCE, async ({ uri, found }) => {
    if (found.kind === 'table') return;
    const document = await vscode.workspace.openTextDocument(uri);
    const content = contentOf(found.adoption);
    const edits = completeHeader(document.getText(), content, portfolio.referential);
    if (!edits) left.push(baseName(uri.path));
    else if (edits.length > 0) changes.push({ document, edits });
  });
  changes.sort((a, b) => (a.document.uri.path < b.document.uri.path ? -1 : 1));
  if (changes.length === 0) {
    if (left.length > 0) tell(adoptedMessage(0, left, translate));
    return;
  }
  const isWanted = await whileShown(changes, () => askWhetherToWrite(changes.length));
  if (!isWanted) return;
  const done = await applyWhole([], changes);
  if (!done) {
    tell(translate('Nothing was written: a file has changed. Try again.'));
    return;
  }
  const message = adoptedMessage(done.changed, left, translate);
  inBackground(announceChange(message, done.takeBack), log);
}
