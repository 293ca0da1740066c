import { fileURLToPath } from 'node:url';
import { tableDate, type readSite } from '../../core/site/readSite.ts';
import { filledNationalForm } from '../../core/table/fillForm.ts';
import { tablePdf } from '../../core/table/pdf/tablePdf.ts';
import css from '../../../media/site/style.css';
import { readText } from '../files/nodeDisk.ts';
import type { FolderEntry } from '../files/folderEntry.ts';
import { portfolioFiles } from '../files/siteFolders.ts';
import { pdfFonts } from './drawnTable.ts';

/** What the site of a candidate is made of, as the files are now; `output` is where it goes. */
export function siteSource(entry: FolderEntry, output: string): Parameters<typeof readSite> {
  const { candidate, portfolio, profile, id, settings } = entry;
  const files = portfolioFiles(entry, output);
  const fonts = pdfFonts();
  const owner = { candidate, portfolio, profile: profile ?? { publish: [] }, revision: 0 };
  const date = tableDate(candidate);
  return [
    owner,
    {
      ...{ root: id, documents: settings.site.documents, mark: settings.tableMark() },
      textOf: async (uri) => {
        const read = await readText(fileURLToPath(uri));
        return read && 'text' in read ? read.text : undefined;
      },
      find: (path) => files.find(path),
      slice: () => Promise.resolve(),
    },
    {
      css,
      tables: {
        xlsx: filledNationalForm,
        pdf: (table, options) => tablePdf(table, fonts, date, options, () => undefined),
      },
    },
  ];
}
