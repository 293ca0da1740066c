import * as vscode from 'vscode';
import type { Translate } from '../core/l10n/translate.ts';

/** The engine’s sentences in VS Code’s display language. */
export const translate: Translate = (message, args) =>
  args ? vscode.l10n.t(message, args) : vscode.l10n.t(message);
