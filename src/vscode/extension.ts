import * as vscode from 'vscode';
import type MarkdownIt from 'markdown-it';
import { LaterExtension, type PreviewExtension } from '../core/markdownPreview/handOn.ts';
import { CommandTable } from './commandTable.ts';
import { yieldToEventLoop } from './timeSlicer.ts';
import { refreshOpenPreviews } from './workspace/markdown.ts';
import { unawaited } from './ui/messages.ts';
import { OwnFolders } from './workspace/ownFolders.ts';

/** What a window without a folder shows, by its welcome contents alone. */
const START_VIEW = 'portfolioSio.start';

/**
 * Starts the extension where there is something to start for; everything it makes is disposed with
 * the context. Elsewhere it waits for a portfolio, or for somebody to ask for something. Gives what
 * VS Code’s Markdown preview asks for.
 */
export async function activate(
  context: vscode.ExtensionContext,
): Promise<PreviewExtension<MarkdownIt>> {
  const own = new OwnFolders();
  const nothing = { getChildren: () => [], getTreeItem: () => new vscode.TreeItem('') };
  const preview = new LaterExtension<MarkdownIt>();
  let started: Promise<void> | undefined;
  const startOnce = () => (started ??= startWhole(context, own, commands, preview));
  const commands = new CommandTable(context, async () => {
    own.begin();
    await startOnce();
  });
  context.subscriptions.push(
    own,
    commands,
    vscode.window.registerTreeDataProvider(START_VIEW, nothing),
    own.onDidChange(() => unawaited(startOnce())),
  );
  await own.ready;
  if (own.isWanted) await startOnce();
  return preview;
}

async function startWhole(
  context: vscode.ExtensionContext,
  own: OwnFolders,
  commands: CommandTable,
  preview: LaterExtension<MarkdownIt>,
): Promise<void> {
  const { start } = await import('./start.ts');
  await yieldToEventLoop(); // to compile it was a long while already
  if (preview.start(start(context, own, commands))) refreshOpenPreviews();
}
