import * as vscode from 'vscode';
import type MarkdownIt from 'markdown-it';
import { LaterExtension, type PreviewExtension } from '../core/markdownPreview/handOn.ts';
import { refreshOpenPreviews } from './markdownPreview/refresh.ts';
import { yieldToEventLoop } from './timeSlicer.ts';
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
  const doors = new Map<string, vscode.Disposable>();
  let started: Promise<void> | undefined;
  const preview = new LaterExtension<MarkdownIt>();
  const startOnce = () => (started ??= startWhole(context, own, doors, preview));
  for (const id of commandsOf(context)) {
    const open = async (...args: unknown[]) => {
      own.begin();
      await startOnce();
      return vscode.commands.executeCommand(id, ...args);
    };
    doors.set(id, vscode.commands.registerCommand(id, open));
  }
  context.subscriptions.push(
    own,
    vscode.window.registerTreeDataProvider(START_VIEW, nothing),
    { dispose: () => closeAll(doors) },
    own.onDidChange(() => unawaited(startOnce())),
  );
  await own.ready;
  if (own.isWanted) await startOnce();
  return preview;
}

async function startWhole(
  context: vscode.ExtensionContext,
  own: OwnFolders,
  doors: Map<string, vscode.Disposable>,
  preview: LaterExtension<MarkdownIt>,
): Promise<void> {
  // In two halves: compiled together, they would block the extension host for too long.
  await import('../core/portfolio/portfolioIndex.ts');
  await yieldToEventLoop();
  const { start } = await import('./start.ts');
  closeAll(doors);
  if (preview.start(start(context, own))) refreshOpenPreviews();
}

function closeAll(doors: Map<string, vscode.Disposable>): void {
  for (const door of doors.values()) door.dispose();
  doors.clear();
}

/** The commands that menus and the palette offer: until the extension has started, they start it. */
function commandsOf({ extension }: vscode.ExtensionContext): string[] {
  const { contributes } = extension.packageJSON as {
    readonly contributes: { readonly commands: readonly { readonly command: string }[] };
  };
  return contributes.commands.map(({ command }) => command);
}
