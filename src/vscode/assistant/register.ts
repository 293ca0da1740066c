import * as vscode from 'vscode';
import type { Registrations, Services } from '../services.ts';
import { assistantTools, SETTINGS } from '../settings.ts';
import { unawaited } from '../ui/messages.ts';

/** The tools that the user’s own language model may call, while the setting wants them. */
export function registerAssistant(
  services: Services,
  loadTools: () => Promise<{ lendTools: (services: Services) => vscode.Disposable }>,
): Registrations {
  let tools: vscode.Disposable | undefined;
  const follow = async (): Promise<void> => {
    if (assistantTools() && !tools) {
      const { lendTools } = await loadTools(); // for those who turned them on
      if (assistantTools()) tools ??= lendTools(services);
    }
    if (!assistantTools()) {
      tools?.dispose();
      tools = undefined;
    }
  };
  unawaited(follow());
  return [
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SETTINGS}.assistantTools`)) unawaited(follow());
    }),
    new vscode.Disposable(() => {
      tools?.dispose();
    }),
  ];
}
