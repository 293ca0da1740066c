import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import { chooseFolder } from '../portfolio/chooseFolder.ts';
import type { Registrations, Services } from '../services.ts';
import { exportPdf } from './exportPdf.ts';
import { TablePreviews } from './preview.ts';
import { copyTable, exportCsv, exportTable, fillSchoolForm } from './exportTable.ts';

/** The commands about the official table. */
export function registerTable(services: Services): Registrations {
  const { folders, memory, command } = services;
  const previews = new TablePreviews(services);
  const forFolder = (id: string, run: (folder: CandidateFolder) => Promise<unknown>) =>
    command(`portfolioSio.${id}`, async () => {
      const folder = await chooseFolder(folders);
      return folder && run(folder);
    });
  return [
    previews,
    forFolder('previewTable', (folder) => previews.show(folder)),
    forFolder('exportTable', (folder) => exportTable(folder, memory)),
    forFolder('exportPdf', (folder) => exportPdf(folder, services)),
    forFolder('fillSchoolForm', (folder) => fillSchoolForm(folder, memory)),
    forFolder('exportCsv', (folder) => exportCsv(folder, memory)),
    forFolder('copyTableAsMarkdown', (folder) => copyTable(folder, 'markdown')),
    forFolder('copyTableAsHtml', (folder) => copyTable(folder, 'html')),
  ];
}
