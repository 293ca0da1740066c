import * as vscode from 'vscode';
import type { Option } from '../core/referential/skill.ts';
import {
  optionSetting,
  SETTINGS,
  siteSettings as readSiteSettings,
  tableMarkSetting,
  type ReadSetting,
  type SiteSettings,
  type HintPlaces,
} from '../core/settings/settingValues.ts';
import type { CompletionOptions } from '../core/language/completion.ts';
import { translate } from './translate.ts';
import { SettingFailure } from './ui/reportFailures.ts';

export { SETTINGS };

/** The settings that count for `scope`. */
function settingsOf(scope: vscode.Uri | undefined): ReadSetting {
  const settings = vscode.workspace.getConfiguration(SETTINGS, scope);
  return (name) => settings.get<unknown>(name);
}

/** The option of a candidate whose profile names none. */
export function defaultOption(scope: vscode.Uri | undefined): Option {
  return optionSetting(settingsOf(scope));
}

/** Whether language models may ask about the portfolio: the user’s own choice, never a folder’s. */
export function assistantTools(): boolean {
  return vscode.workspace.getConfiguration(SETTINGS).get<unknown>('assistantTools') === true;
}

/**
 * The mark of a mobilised competency in the official table.
 *
 * @throws a `SettingFailure` where it is no text: `5`.
 */
export function tableMark(scope: vscode.Uri): string {
  const read = tableMarkSetting(settingsOf(scope));
  if ('mark' in read) return read.mark;
  const about = { setting: `${SETTINGS}.tableMark`, written: read.written };
  throw new SettingFailure(
    translate('The setting {setting} is {written}: write a mark there, such as “X”.', about),
  );
}

/** The settings that remember a file which the school handed out: its table, and its fiche. */
export type SchoolFileSetting = 'schoolForm' | 'schoolFiche';

/** The school’s own file that was filled last; undefined when none was. */
export function schoolFile(scope: vscode.Uri, setting: SchoolFileSetting): vscode.Uri | undefined {
  const written = vscode.workspace.getConfiguration(SETTINGS, scope).get<string>(setting, '');
  if (written === '') return undefined;
  return /^[a-z][a-z\d+.-]+:/i.test(written)
    ? vscode.Uri.parse(written)
    : vscode.Uri.joinPath(settingsFolder(scope), written);
}

/** The folder whose settings count for `scope`, and are written for it: a class has one. */
function settingsFolder(scope: vscode.Uri): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(scope)?.uri ?? scope;
}

/** Remembers a school’s file: relative to the folder where it is in it. */
export async function rememberSchoolFile(
  scope: vscode.Uri,
  setting: SchoolFileSetting,
  form: vscode.Uri,
): Promise<void> {
  const [root, whole] = [`${settingsFolder(scope).toString()}/`, form.toString()];
  const value = whole.startsWith(root) ? decodeURIComponent(whole.slice(root.length)) : whole;
  const settings = vscode.workspace.getConfiguration(SETTINGS, scope);
  if (settings.get<string>(setting) !== value) {
    await settings.update(setting, value, vscode.ConfigurationTarget.WorkspaceFolder);
  }
}

/** How codes are offered: see the settings `completion.insert` and `completion.order`. */
export function completionOptions(scope: vscode.Uri): CompletionOptions {
  const settings = vscode.workspace.getConfiguration(`${SETTINGS}.completion`, scope);
  return {
    insert: settings.get('insert') === 'codeAndWording' ? 'codeAndWording' : 'code',
    order: settings.get('order') === 'missingFirst' ? 'missingFirst' : 'referential',
  };
}

/** More names for the sections of a fiche, as they are written. */
export function ficheSections(scope: vscode.Uri): unknown {
  return vscode.workspace.getConfiguration(SETTINGS, scope).get<unknown>('fiche.sections');
}

/** Whether sub-skills are suggested from the words of a report. */
export function showsSuggestions(scope: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(SETTINGS, scope).get('suggestions', true);
}

/** Whether an export asks first where the table lacks something. */
export function asksBeforeExport(scope: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(SETTINGS, scope).get('askBeforeExport', true);
}

/** Where codes are followed by their wording. */
export function hintPlaces(scope: vscode.Uri): HintPlaces {
  const written = vscode.workspace.getConfiguration(SETTINGS, scope).get('inlayHints');
  return written === 'off' || written === 'all' ? written : 'header';
}

/** What of a portfolio is published, and where to. */
export function siteSettings(scope: vscode.Uri): SiteSettings {
  return readSiteSettings(settingsOf(scope));
}

/** Whether the coverage view follows the cursor. */
export function followsEditor(): boolean {
  return vscode.workspace.getConfiguration(SETTINGS).get('followActiveEditor', false);
}
