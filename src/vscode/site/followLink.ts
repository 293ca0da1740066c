import * as vscode from 'vscode';
import type { LinkedPlace } from '../../core/site/pagePreview.ts';
import { translate } from '../translate.ts';
import { tellBriefly } from '../ui/messages.ts';

/**
 * Follows a link of a page that is previewed: to the text that it stands for, or the file.
 *
 * @returns the path of a page that stands for no text.
 */
export async function followLink(place: LinkedPlace): Promise<string | undefined> {
  switch (place.kind) {
    case 'page':
      return place.path;
    case 'text': {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri, true));
      const selection = document.validateRange(new vscode.Range(place.line, 0, place.line, 0));
      await vscode.window.showTextDocument(document, {
        viewColumn: vscode.ViewColumn.One,
        selection,
      });
      return undefined;
    }
    case 'file': {
      const beside = { viewColumn: vscode.ViewColumn.One };
      await vscode.commands.executeCommand(
        'vscode.open',
        vscode.Uri.parse(place.uri, true),
        beside,
      );
      return undefined;
    }
    case 'made':
      tellBriefly(translate('This file is made when the portfolio is published.'));
      return undefined;
  }
}
