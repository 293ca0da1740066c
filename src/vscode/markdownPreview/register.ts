import type MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { extendPreview } from '../../core/markdownPreview/extendPreview.ts';
import { referentialFor } from '../../core/referential/referential.ts';
import { defaultOption } from '../settings.ts';
import { translate } from '../translate.ts';
import { unawaited } from '../ui/messages.ts';
import type { CandidateFolders } from '../workspace/candidateFolders.ts';

/** What VS Code’s Markdown preview asks of an extension that says so in its manifest. */
export interface MarkdownItExtension {
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/** Codes are drawn for the option of the portfolio that the document is in. */
export function markdownItExtension(folders: CandidateFolders): MarkdownItExtension {
  const referentialOf = (document: unknown) =>
    document instanceof vscode.Uri
      ? folders.portfolioOf(document).referential
      : referentialFor(defaultOption(undefined));
  return { extendMarkdownIt: (md) => extendPreview(md, { referentialOf, t: translate }) };
}

const MARKDOWN = 'vscode.markdown-language-features';

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
    // Nobody looks at a preview while what draws it has not been started.
    if (!vscode.extensions.getExtension(MARKDOWN)?.isActive) return;
    unawaited(vscode.commands.executeCommand('markdown.preview.refresh'));
  });
}
