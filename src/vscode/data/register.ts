import { chooseFolder } from '../portfolio/chooseFolder.ts';
import type { Registrations, Services } from '../services.ts';

/** The command that writes the portfolio as data. */
export function registerData(services: Services): Registrations {
  const { folders, command } = services;
  return [
    command('portfolioSio.exportData', async (about?: unknown) => {
      const folder = await chooseFolder(folders, about);
      if (!folder) return undefined;
      const { exportData } = await import('./exportData.ts');
      return exportData(folder, services);
    }),
  ];
}
