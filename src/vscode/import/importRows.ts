import type * as vscode from 'vscode';
import type { ImportedRow } from '../../core/import/importedTable.ts';
import { importedMessage } from '../../core/import/importWords.ts';
import { proposeImport } from '../../core/import/planImport.ts';
import { baseName } from '../../core/text/uri.ts';
import type { Services } from '../services.ts';
import { translate } from '../translate.ts';
import { announceChange } from '../workspace/applyWhole.ts';
import { tell } from '../ui/messages.ts';
import { inBackground } from '../ui/reportFailures.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { askRows, withSections } from './importQuestions.ts';
import { writeRows } from './writeRows.ts';

/** Réalisations that were read somewhere. */
export interface ReadRows {
  readonly rows: readonly ImportedRow[];
  /** The file that they stand in: their links start from there. */
  readonly source: vscode.Uri;
  /** Sentences about what could not be read. */
  readonly remarks: readonly string[];
}

/** Makes reports of the réalisations that the student approves, all of them at once. */
export async function importRows(
  { rows, source, remarks }: ReadRows,
  folder: CandidateFolder,
  { log }: Pick<Services, 'log'>,
): Promise<void> {
  const chosen = await askRows(
    proposeImport(rows, folder.portfolio.reports()),
    baseName(source.path),
  );
  const approved = chosen && (await withSections(chosen));
  if (!approved || approved.length === 0) return;
  const written = await writeRows(approved, source, folder);
  if (!written) {
    tell(
      translate(
        'Nothing was imported: a file could not be written, or was changed meanwhile. Try again.',
      ),
    );
    return;
  }
  const message = [importedMessage(written.outcome, translate), ...remarks].join(' ');
  inBackground(announceChange(message, written.takeBack), log);
}
