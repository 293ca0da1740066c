import type * as vscode from 'vscode';

/** The ends of the names of Markdown files, without the dot. */
export const MARKDOWN_ENDS = ['md', 'mdx', 'markdown', 'mdown', 'mkd'] as const;
const MARKDOWN = new RegExp(String.raw`\.(?:${MARKDOWN_ENDS.join('|')})$`, 'i');

/** Whether a file, by its name or its path, is a Markdown file. */
export function isMarkdownName(name: string): boolean {
  return MARKDOWN.test(name);
}

export function isMarkdown(uri: vscode.Uri): boolean {
  return isMarkdownName(uri.path);
}

/** Whether an open document is one that may be a report: MDX is read as far as it is Markdown. */
export function isMarkdownDocument({
  languageId,
}: Pick<vscode.TextDocument, 'languageId'>): boolean {
  return languageId === 'markdown' || languageId === 'mdx';
}
