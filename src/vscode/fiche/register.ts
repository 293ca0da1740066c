import { chooseFolder } from '../portfolio/chooseFolder.ts';
import { Lazy, type Registrations, type Services } from '../services.ts';
import type { ChosenReport } from './chooseReport.ts';

/** The commands about the fiches of bloc 2; what they need is loaded when one is run. */
export function registerFiche(services: Services): Registrations {
  const { folders, command } = services;
  const previews = new Lazy(async () => {
    const { fichePreviews } = await import('./preview.ts');
    return fichePreviews(services);
  });
  const loadExports = () => import('./exportFiche.ts');
  const forReport = (id: string, run: (chosen: ChosenReport) => Promise<unknown>) =>
    command(`portfolioSio.${id}`, async (about?: unknown) => {
      const { chooseReport } = await import('./chooseReport.ts');
      const chosen = await chooseReport(services, about);
      return chosen && run(chosen);
    });
  return [
    previews,
    forReport('previewFiche', async (chosen) => (await previews.get()).show(chosen)),
    forReport('printFiche', async ({ folder, uri }) => {
      const { printFiche } = await import('./printFiche.ts');
      return printFiche(folder, uri, services);
    }),
    forReport('exportFiche', async ({ folder, uri }) =>
      (await loadExports()).exportFiche(folder, uri, services),
    ),
    forReport('fillSchoolFiche', async ({ folder, uri }) => {
      const { fillSchoolFiche } = await import('./fillSchoolFiche.ts');
      return fillSchoolFiche(folder, uri, services);
    }),
    command('portfolioSio.exportClassFiches', async () => {
      const { exportClassFiches } = await import('./exportClassFiches.ts');
      return exportClassFiches(services);
    }),
    command('portfolioSio.exportFiches', async (about?: unknown) => {
      const folder = await chooseFolder(folders, about);
      return folder && (await loadExports()).exportFiches(folder, services);
    }),
  ];
}
