import * as vscode from 'vscode';
import type MarkdownIt from 'markdown-it';
import { registerData } from './data/register.ts';
import { registerAssistant } from './assistant/register.ts';
import { registerAdopt } from './adopt/register.ts';
import { registerImport } from './import/register.ts';
import { registerLanguage } from './language/register.ts';
import { CachedReports } from './workspace/documentReports.ts';
import { WatchedFolders } from './workspace/candidateFolders.ts';
import type { CommandTable } from './commandTable.ts';
import type { OwnFolders } from './workspace/ownFolders.ts';
import type { PreviewExtension } from '../core/markdownPreview/handOn.ts';
import { markdownItExtension, refreshPreviews } from './markdownPreview/register.ts';
import { registerPortfolio } from './portfolio/register.ts';
import { commandRunner } from './ui/reportFailures.ts';
import type { Services } from './services.ts';
import { registerSidebar } from './sidebar/register.ts';
import { registerMatrix } from './matrix/register.ts';
import { registerSuggestions } from './suggestions/register.ts';
import { registerFiche } from './fiche/register.ts';
import { registerSite } from './site/register.ts';
import { registerTable } from './table/register.ts';

/** Starts the extension, and gives what others may ask of it; all is disposed with the context. */
export function start(
  context: vscode.ExtensionContext,
  own: OwnFolders,
  commands: CommandTable,
): PreviewExtension<MarkdownIt> {
  const log = vscode.window.createOutputChannel('Portfolio SIO', { log: true });
  const folders = new WatchedFolders(own, log);
  const services: Services = {
    folders,
    log,
    documentReports: new CachedReports(folders),
    memory: context.workspaceState,
    extensionUri: context.extensionUri,
    extensionId: context.extension.id,
    command: commandRunner(commands, log),
  };
  context.subscriptions.push(
    log,
    folders,
    ...registerPortfolio(services),
    ...registerLanguage(services, () => import('./language/registerWriting.ts')),
    ...registerSuggestions(services),
    ...registerSidebar(services),
    ...registerTable(services),
    ...registerMatrix(services),
    ...registerData(services),
    ...registerAssistant(services, () => import('./assistant/lendTools.ts')),
    ...registerImport(services),
    ...registerAdopt(services),
    refreshPreviews(folders),
    ...registerFiche(services),
    ...registerSite(services),
  );
  return markdownItExtension(folders);
}
