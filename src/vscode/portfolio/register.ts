import * as vscode from 'vscode';
import { HEAD_FIELDS } from '../../core/portfolio/profileFields.ts';
import type { Registrations, Services } from '../services.ts';
import { chooseFolder } from './chooseFolder.ts';
import { EDIT_PROFILE, FILL_IN_PROFILE } from '../commandIds.ts';
import { portfolioContext } from '../workspace/portfolioContext.ts';

/** The commands about the candidate and the folder; lines of the views name the folder they mean. */
export function registerPortfolio(services: Services): Registrations {
  const { folders, command, extensionUri, extensionId } = services;
  return [
    portfolioContext(folders),
    command('portfolioSio.openWalkthrough', async () => {
      await vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${extensionId}#start`,
        false,
      );
    }),
    command('portfolioSio.openSample', async () => {
      const { openSample } = await import('./openSample.ts'); // not needed before
      await openSample(extensionUri);
    }),
    command(EDIT_PROFILE, async (about?: unknown) => {
      const folder = await chooseFolder(folders, about);
      if (!folder) return;
      const { openProfile } = await import('../workspace/profile.ts');
      await openProfile(folder);
    }),
    command(FILL_IN_PROFILE, async (about?: unknown, wanted?: unknown) => {
      const folder = await chooseFolder(folders, about);
      const field = HEAD_FIELDS.find((each) => each === wanted);
      if (!folder) return;
      const { fillInProfile } = await import('./fillInProfile.ts');
      await fillInProfile(folder, field);
    }),
  ];
}
