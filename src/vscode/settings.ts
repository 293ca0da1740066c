import * as vscode from 'vscode';
import { OPTIONS, type Option } from '../referential/option.ts';

export const SETTINGS = 'portfolioSio';

/** The option of a candidate whose profile names none. */
export function defaultOption(scope: vscode.Uri | undefined): Option {
  const written = vscode.workspace.getConfiguration(SETTINGS, scope).get<string>('option');
  return OPTIONS.find((option) => option === written) ?? 'SISR';
}

/** The mark of a mobilised competency in the official table. */
export function tableMark(scope: vscode.Uri): string {
  return vscode.workspace.getConfiguration(SETTINGS, scope).get('tableMark', 'X');
}
