import * as vscode from 'vscode';
import { followMoves, type Move } from '../../core/language/followMoves.ts';
import { changesOnly } from '../../core/portfolio/changesOnly.ts';
import { folderUri } from '../../core/text/uri.ts';
import { editReport } from '../workspace/editReport.ts';
import { TimeSlicer } from '../timeSlicer.ts';
import { readText } from '../workspace/files.ts';
import type { Services } from '../services.ts';
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
  await follow(moves);

  async function follow(moves: readonly Move[]): Promise<void> {
    const slicer = new TimeSlicer();
    const reports = folders.all.flatMap(({ portfolio }) => [...portfolio.uris()]);
    // The views may not have read yet where a report went.
    const uris = new Set([...reports, ...moves.map(({ to }) => to).filter(isMarkdown)]);
    for (const name of uris) {
      // eslint-disable-next-line no-await-in-loop -- one report after the other may ask something
      await slicer.next();
      // eslint-disable-next-line no-await-in-loop
      await followIn(vscode.Uri.parse(name, true), moves);
    }
  }

  async function followIn(uri: vscode.Uri, moves: readonly Move[]): Promise<void> {
    const { referential } = folders.portfolioOf(uri);
    const edits = (text: string) => {
      const report = readReport(text, referential);
      const found = report ? followMoves(report, uri.toString(), moves) : [];
      const isSafe =
        found.length > 0 && changesOnly({ fields: ['productions'] }, text, found, referential);
      return isSafe ? found : [];
    };
    const open = vscode.workspace.textDocuments.find((it) => it.uri.toString() === uri.toString());
    const read = open ? { text: open.getText() } : await readText(uri);
    if (read && 'text' in read && edits(read.text).length > 0) await editReport(uri, edits);
  }
}

function isMarkdown(uri: string): boolean {
  return /\.(?:md|markdown)$/i.test(uri);
}
