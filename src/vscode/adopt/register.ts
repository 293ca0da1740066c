import * as vscode from 'vscode';
import { REPORTS, type Registrations, type Services } from '../services.ts';
import { ADOPT_FILE, AdoptActions } from './adoptActions.ts';

/** What makes reports of Markdown that is none; the commands are loaded when they are run. */
export function registerAdopt(services: Services): Registrations {
  const { command } = services;
  return [
    vscode.languages.registerCodeActionsProvider(
      REPORTS,
      new AdoptActions(services),
      AdoptActions.metadata,
    ),
    command('portfolioSio.adoptFiles', async (about?: unknown) => {
      const { adoptFiles } = await import('./adoptFiles.ts');
      await adoptFiles(services, about);
    }),
    command(ADOPT_FILE, async (about?: unknown) => {
      const { adoptFile } = await import('./adoptFile.ts');
      await adoptFile(services, about);
    }),
  ];
}
