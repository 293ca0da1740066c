import type { Registrations, Services } from '../services.ts';

/** The command that imports a filled table; what it needs is loaded when it is run. */
export function registerImport(services: Services): Registrations {
  return [
    services.command('portfolioSio.importTable', async (about?: unknown) => {
      const { importTable } = await import('./importTable.ts');
      await importTable(services, about);
    }),
  ];
}
