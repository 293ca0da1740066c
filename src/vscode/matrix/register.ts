import { chooseFolder } from '../portfolio/chooseFolder.ts';
import type { Registrations, Services } from '../services.ts';
import { type Expanded, lookAt, matrixPanels } from './matrixPanels.ts';
import { printMatrix } from './printMatrix.ts';

/** The commands about the matrix of reports and competencies. */
export function registerMatrix(services: Services): Registrations {
  const { folders, command } = services;
  const expanded: Expanded = new Map();
  const panels = matrixPanels(services, expanded);
  return [
    panels,
    command('portfolioSio.showMatrix', async () => {
      const folder = await chooseFolder(folders);
      if (folder) await panels.show(folder);
    }),
    command('portfolioSio.printMatrix', async () => {
      const folder = await chooseFolder(folders);
      return folder && printMatrix(folder, services, lookAt(folder, expanded));
    }),
  ];
}
