import type { Registrations, Services } from '../services.ts';
import { ADOPT_FILE } from '../commandIds.ts';

/** What makes reports of Markdown that is none; the commands are loaded when they are run. */
export function registerAdopt(services: Services): Registrations {
  const { command } = services;
  return [
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
