import * as vscode from 'vscode';
import { followMoves } from '../../core/language/followMoves.ts';
import { changesOnly } from '../../core/portfolio/changesOnly.ts';
import { folderUri, type Move } from '../../core/text/uri.ts';
import { editReport } from '../workspace/editReport.ts';
import { TimeSlicer } from '../timeSlicer.ts';
import { currentText } from '../workspace/documents.ts';
import type { Services } from '../services.ts';
import type { Referential } from '../../core/referential/referential.ts';
import { readReport } from '../../core/report/readReport.ts';

/** Keeps the productions of reports where they are when files were renamed or moved. */
export async function followRenames(
  files: vscode.FileRenameEvent['files'],
  { folders }: Services,
): Promise<void> {
  const moves = files.map(({ oldUri, newUri }) => ({
    from: folderUri(oldUri.toString()),
    to: folderUri(newUri.toString()),
  }));
  const slicer = new TimeSlicer();
  const reports = folders.all.flatMap(({ portfolio }) => [...portfolio.uris()]);
  // The views may not have read yet where a report went.
  for (const name of new Set([...reports, ...moves.map(({ to }) => to).filter(isMarkdown)])) {
    const uri = vscode.Uri.parse(name, true);
    /* eslint-disable no-await-in-loop -- one report after the other may ask something */
    await slicer.next();
    await followIn(uri, moves, folders.portfolioOf(uri).referential);
    /* eslint-enable no-await-in-loop */
  }
}

async function followIn(
  uri: vscode.Uri,
  moves: readonly Move[],
  referential: Referential,
): Promise<void> {
  const edits = (text: string) => {
    const report = readReport(text, referential);
    const found = report ? followMoves(report, uri.toString(), moves) : [];
    const isSafe =
      found.length > 0 && changesOnly({ fields: ['productions'] }, text, found, referential);
    return isSafe ? found : [];
  };
  const text = await currentText(uri);
  if (text !== undefined && edits(text).length > 0) await editReport(uri, edits);
}

function isMarkdown(uri: string): boolean {
  return /\.(?:md|markdown)$/i.test(uri);
}
