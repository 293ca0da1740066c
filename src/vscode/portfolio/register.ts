import type { Registrations, Services } from '../services.ts';
import { chooseFolder } from './chooseFolder.ts';
import { EDIT_PROFILE, editProfile } from './profile.ts';

/** The commands about the candidate and the folder. */
export function registerPortfolio({ folders, command }: Services): Registrations {
  return [
    command(EDIT_PROFILE, async () => {
      const folder = await chooseFolder(folders);
      if (folder) await editProfile(folder);
    }),
  ];
}
