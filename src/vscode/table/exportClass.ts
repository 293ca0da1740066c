import { classExported } from '../../core/class/classExport.ts';
import { classOverview } from '../../core/class/classOverview.ts';
import { tableName } from '../../core/table/fileNames.ts';
import { inClassOrder } from '../../core/class/candidateNodes.ts';
import { csvText } from '../../core/text/escaping.ts';
import { entryOf } from '../workspace/candidateEntry.ts';
import type { Services } from '../services.ts';
import { translate } from '../translate.ts';
import { chooseCandidates, chooseClassFile, exportFiles, writeClassFile } from './classFiles.ts';
import { classFacts } from './classFacts.ts';
import { nationalForm } from './exportTable.ts';
import { ofTable } from './makeOfTable.ts';

const AT_ONCE = 4;

/** Writes the official table of each chosen candidate, and says what came of it. */
export async function exportClass(services: Services): Promise<void> {
  await services.folders.ready;
  const chosen = await chooseCandidates(services, translate('Whose table is to be written?'));
  if (chosen.length === 0) return;
  const make = nationalForm();
  const files = chosen.map((entry) => ({
    entry,
    file: `${tableName(entry.candidate)}.xlsx`,
    make: async () => ofTable(entry.folder, await make),
  }));
  const words = {
    where: translate('Where are the tables to be written?'),
    here: translate('Write the Tables Here'),
    writing: translate('Writing the official tables'),
  };
  await exportFiles(files, { ...words, atOnce: AT_ONCE, outcome: classExported }, services);
}

/** Writes where bloc 1 stands for everybody, as a file for a spreadsheet. */
export async function exportClassOverview({ folders, log }: Services): Promise<void> {
  await folders.ready;
  const entries = inClassOrder(folders.all.map(entryOf), 'name');
  const target = await chooseClassFile(translate('class-overview.csv'), 'CSV');
  if (!target) return;
  const facts = await classFacts(entries);
  const text = csvText(classOverview(entries, facts, translate));
  await writeClassFile(target, text, translate('The overview of the class is written.'), log);
}
