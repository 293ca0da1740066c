import * as vscode from 'vscode';
import { adoptableIn, type Adoptable } from '../../core/adopt/adoptable.ts';
import { forEachBounded } from '../../core/iteration.ts';
import { translate } from '../translate.ts';
import { withProgress } from '../ui/progress.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { currentText } from '../workspace/documents.ts';

/** A file that is no report, and what can be made of it. */
export interface AdoptableFile {
  readonly uri: vscode.Uri;
  /** Its path in the window, as it is shown. */
  readonly path: string;
  readonly found: Adoptable;
}

const READ_AT_ONCE = 16;

/** Reads the files of a candidate that could become reports; undefined where the user ends it. */
export function readAdoptable(folder: CandidateFolder): Promise<AdoptableFile[] | undefined> {
  return withProgress(translate('Reading what could become a report'), async (token, advance) => {
    await folder.ready;
    const uris = [...folder.adoptable].sort();
    const files: AdoptableFile[] = [];
    let done = 0;
    await forEachBounded(uris, READ_AT_ONCE, async (name) => {
      if (token.isCancellationRequested) return;
      const uri = vscode.Uri.parse(name, true);
      const path = vscode.workspace.asRelativePath(uri);
      const found = adoptableIn((await currentText(uri)) ?? '', path, folder.portfolio.referential);
      if (found) files.push({ uri, path, found });
      advance((done += 1), uris.length);
    });
    if (token.isCancellationRequested) return undefined;
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  });
}
