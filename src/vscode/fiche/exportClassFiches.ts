import { ficheFileName } from '../../core/fiche/ficheName.ts';
import { classFichesExported } from '../../core/class/classExport.ts';
import { fichePair, reportsOf } from '../../core/fiche/pair.ts';
import type { Services } from '../services.ts';
import { chooseCandidates, exportFiles } from '../table/classFiles.ts';
import { inform } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import { ficheOutput } from './exportFiche.ts';

const AT_ONCE = 2;

/** Writes both fiches of each chosen candidate, and says what came of it. */
export async function exportClassFiches(services: Services): Promise<void> {
  await services.folders.ready;
  const chosen = await chooseCandidates(services, translate('Whose fiches are to be written?'));
  const fiches = chosen.flatMap((entry) =>
    reportsOf(fichePair(entry.portfolio)).map(({ uri }) => ({
      entry,
      file: `${ficheFileName(entry.folder, uri)}.docx`,
      make: async () => (await ficheOutput(entry.folder, uri))?.bytes,
    })),
  );
  if (fiches.length === 0) {
    if (chosen.length > 0) await inform(translate('None of them has reports that cover bloc 2.'));
    return;
  }
  const words = {
    where: translate('Where are the fiches to be written?'),
    here: translate('Write the Fiches Here'),
    writing: translate('Writing the fiches'),
  };
  await exportFiles(fiches, { ...words, atOnce: AT_ONCE, outcome: classFichesExported }, services);
}
