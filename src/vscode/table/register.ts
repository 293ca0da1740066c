import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { chooseFolder } from '../portfolio/chooseFolder.ts';
import { Lazy, type Registrations, type Services } from '../services.ts';

/** The commands about the official table; what they need is loaded when one is run. */
export function registerTable(services: Services): Registrations {
  const { folders, command } = services;
  const previews = new Lazy(async () => {
    const { tablePreviews } = await import('./preview.ts');
    return tablePreviews(services);
  });
  const loadExports = () => import('./exportTable.ts');
  const loadClass = () => import('./exportClass.ts');
  const forFolder = (id: string, run: (folder: CandidateFolder) => Promise<unknown>) =>
    command(`portfolioSio.${id}`, async (about?: unknown) => {
      const folder = await chooseFolder(folders, about);
      return folder && run(folder);
    });
  return [
    previews,
    forFolder('previewTable', async (folder) => (await previews.get()).show(folder)),
    command('portfolioSio.exportClass', async () => (await loadClass()).exportClass(services)),
    command('portfolioSio.exportClassOverview', async () =>
      (await loadClass()).exportClassOverview(services),
    ),
    forFolder('exportTable', async (it) => (await loadExports()).exportTable(it, services)),
    forFolder('exportCsv', async (it) => (await loadExports()).exportCsv(it, services)),
    forFolder('copyTableAsMarkdown', async (it) => (await loadExports()).copyTable(it, 'markdown')),
    forFolder('copyTableAsHtml', async (it) => (await loadExports()).copyTable(it, 'html')),
    forFolder('exportPdf', async (folder) => {
      const { exportPdf } = await import('./exportPdf.ts');
      return exportPdf(folder, services);
    }),
    forFolder('fillSchoolForm', async (folder) => {
      const { fillSchoolForm } = await import('./fillSchoolForm.ts');
      return fillSchoolForm(folder, services);
    }),
  ];
}
