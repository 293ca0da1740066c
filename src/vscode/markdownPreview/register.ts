import type MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { extendPreview } from '../../core/markdownPreview/extendPreview.ts';
import type { PreviewExtension } from '../../core/markdownPreview/handOn.ts';
import { referentialFor } from '../../core/referential/referential.ts';
import { defaultOption } from '../settings.ts';
import { translate } from '../translate.ts';
import type { CandidateFolders } from '../workspace/candidateFolder.ts';
import { refreshOpenPreviews } from '../workspace/markdown.ts';

/** Codes are drawn for the option of the portfolio that the document is in. */
export function markdownItExtension(folders: CandidateFolders): PreviewExtension<MarkdownIt> {
  const referentialOf = (document: unknown) =>
    document instanceof vscode.Uri
      ? folders.portfolioOf(document).referential
      : referentialFor(defaultOption(undefined));
  return { extendMarkdownIt: (md) => extendPreview(md, { referentialOf, t: translate }) };
}

/** Has open previews drawn anew when a portfolio turns out to be of another option. */
export function refreshPreviews(folders: CandidateFolders): vscode.Disposable {
  const optionsNow = () =>
    folders.all.map(
      ({ folder, portfolio }) => `${folder.uri.toString()} ${portfolio.referential.option}`,
    );
  let known = optionsNow().join('\n');
  return folders.onDidChange(() => {
    const options = optionsNow().join('\n');
    if (options === known) return;
    known = options;
    refreshOpenPreviews();
  });
}
