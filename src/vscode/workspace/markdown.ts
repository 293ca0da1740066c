import * as vscode from 'vscode';
import { unawaited } from '../ui/messages.ts';

/** Documents as they would be after a change that is only shown: they are in no folder and on no disk. */
export const CHANGE_SCHEME = 'portfolio-sio-change';

/** The pages of the referential, which are made and in no folder either. */
export const REFERENTIAL_SCHEME = 'portfolio-sio';

/** The ends of the names of Markdown files, without the dot. */
export const MARKDOWN_ENDS = ['md', 'mdx', 'markdown', 'mdown', 'mkd'] as const;
const MARKDOWN = new RegExp(String.raw`\.(?:${MARKDOWN_ENDS.join('|')})$`, 'i');

/** Whether a file, by its name or its path, is a Markdown file. */
export function isMarkdownName(name: string): boolean {
  return MARKDOWN.test(name);
}

export function isMarkdown(uri: Pick<vscode.Uri, 'path'>): boolean {
  return isMarkdownName(uri.path);
}

/** Whether an open document is one that may be a report: MDX is read as far as it is Markdown. */
export function isMarkdownDocument({
  languageId,
  uri,
}: Pick<vscode.TextDocument, 'languageId' | 'uri'>): boolean {
  return (languageId === 'markdown' || languageId === 'mdx') && uri.scheme !== CHANGE_SCHEME;
}

const MARKDOWN_FEATURES = 'vscode.markdown-language-features';

/** Has the Markdown previews that are open drawn anew. */
export function refreshOpenPreviews(): void {
  // Nobody looks at a preview while what draws it has not been started.
  if (!vscode.extensions.getExtension(MARKDOWN_FEATURES)?.isActive) return;
  unawaited(vscode.commands.executeCommand('markdown.preview.refresh'));
}
