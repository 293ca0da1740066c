import { chooseFolder } from '../portfolio/chooseFolder.ts';
import { Lazy, type Registrations, type Services } from '../services.ts';
import type { Expanded } from './matrixPanels.ts';

/** The commands about the matrices of reports and of candidates; they are loaded when one is run. */
export function registerMatrix(services: Services): Registrations {
  const { folders, command } = services;
  const expanded: Expanded = new Map();
  const panels = new Lazy(async () => {
    const { matrixPanels } = await import('./matrixPanels.ts');
    return matrixPanels(services, expanded);
  });
  const classPanel = new Lazy(async () => {
    const { ClassPanel } = await import('./classPanel.ts');
    return new ClassPanel(services);
  });
  return [
    panels,
    classPanel,
    command('portfolioSio.showMatrix', async (about?: unknown) => {
      const folder = await chooseFolder(folders, about);
      if (folder) await (await panels.get()).show(folder);
    }),
    command('portfolioSio.showClassMatrix', async () => (await classPanel.get()).show()),
    command('portfolioSio.printMatrix', async (about?: unknown) => {
      const folder = await chooseFolder(folders, about);
      if (!folder) return undefined;
      const [{ printMatrix }, { lookAt }] = await Promise.all([
        import('./printMatrix.ts'),
        import('./matrixPanels.ts'),
      ]);
      return printMatrix(folder, services, lookAt(folder, expanded));
    }),
  ];
}
