import * as vscode from 'vscode';
import { unawaited } from '../ui/messages.ts';

const MARKDOWN = 'vscode.markdown-language-features';

/** Has the Markdown previews that are open drawn anew. */
export function refreshOpenPreviews(): void {
  // Nobody looks at a preview while what draws it has not been started.
  if (!vscode.extensions.getExtension(MARKDOWN)?.isActive) return;
  unawaited(vscode.commands.executeCommand('markdown.preview.refresh'));
}
