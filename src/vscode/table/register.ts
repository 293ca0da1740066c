import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import { chooseFolder } from '../portfolio/chooseFolder.ts';
import type { Registrations, Services } from '../services.ts';
import { exportClass, exportClassOverview } from './exportClass.ts';
import { exportPdf } from './exportPdf.ts';
import { tablePreviews } from './preview.ts';
import { copyTable, exportCsv, exportTable } from './exportTable.ts';
import { fillSchoolForm } from './fillSchoolForm.ts';

/** The commands about the official table. */
export function registerTable(services: Services): Registrations {
  const { folders, command } = services;
  const previews = tablePreviews(services);
  const forFolder = (id: string, run: (folder: CandidateFolder) => Promise<unknown>) =>
    command(`portfolioSio.${id}`, async (about?: unknown) => {
      const folder = await chooseFolder(folders, about);
      return folder && run(folder);
    });
  return [
    previews,
    forFolder('previewTable', (folder) => previews.show(folder)),
    command('portfolioSio.exportClass', () => exportClass(services)),
    command('portfolioSio.exportClassOverview', () => exportClassOverview(services)),
    forFolder('exportTable', (folder) => exportTable(folder, services)),
    forFolder('exportPdf', (folder) => exportPdf(folder, services)),
    forFolder('fillSchoolForm', (folder) => fillSchoolForm(folder, services)),
    forFolder('exportCsv', (folder) => exportCsv(folder, services)),
    forFolder('copyTableAsMarkdown', (folder) => copyTable(folder, 'markdown')),
    forFolder('copyTableAsHtml', (folder) => copyTable(folder, 'html')),
  ];
}
