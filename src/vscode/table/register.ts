import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import { chooseFolder } from '../portfolio/chooseFolder.ts';
import type { Registrations, Services } from '../services.ts';
import { copyTable, exportCsv, exportTable, fillSchoolForm } from './exportTable.ts';

/** The commands about the official table. */
export function registerTable({ folders, memory, command }: Services): Registrations {
  const forFolder = (id: string, run: (folder: CandidateFolder) => Promise<unknown>) =>
    command(`portfolioSio.${id}`, async () => {
      const folder = await chooseFolder(folders);
      return folder && run(folder);
    });
  return [
    forFolder('exportTable', (folder) => exportTable(folder, memory)),
    forFolder('fillSchoolForm', (folder) => fillSchoolForm(folder, memory)),
    forFolder('exportCsv', (folder) => exportCsv(folder, memory)),
    forFolder('copyTableAsMarkdown', (folder) => copyTable(folder, 'markdown')),
    forFolder('copyTableAsHtml', (folder) => copyTable(folder, 'html')),
  ];
}
