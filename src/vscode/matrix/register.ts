import { Lazy } from '../lazy.ts';
import { chooseFolder } from '../portfolio/chooseFolder.ts';
import type { Registrations, Services } from '../services.ts';
import type { Expanded } from './matrixPanels.ts';

/** The commands about the matrix of reports and competencies; it is loaded when one is run. */
export function registerMatrix(services: Services): Registrations {
  const { folders, command } = services;
  const expanded: Expanded = new Map();
  const panels = new Lazy(async () => {
    const { matrixPanels } = await import('./matrixPanels.ts');
    return matrixPanels(services, expanded);
  });
  return [
    panels,
    command('portfolioSio.showMatrix', async () => {
      const folder = await chooseFolder(folders);
      if (folder) await (await panels.get()).show(folder);
    }),
    command('portfolioSio.printMatrix', async () => {
      const folder = await chooseFolder(folders);
      if (!folder) return undefined;
      const [{ printMatrix }, { lookAt }] = await Promise.all([
        import('./printMatrix.ts'),
        import('./matrixPanels.ts'),
      ]);
      return printMatrix(folder, services, lookAt(folder, expanded));
    }),
  ];
}
