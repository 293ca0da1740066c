import { basename, resolve } from 'node:path';
import { filledName, tableName } from '../../core/table/fileNames.ts';
import { UserMistake, type Workplace } from '../command.ts';
import { readGiven } from '../files/nodeDisk.ts';
import type { FolderEntry } from '../files/folderEntry.ts';
import { tableOf, type Made, type Maker, type Prepare, type Table } from './made.ts';

/** What can be exported, each loaded when it is asked for. */
export const MAKERS: Readonly<Record<string, Prepare>> = {
  table: (asked, place) => {
    const form = asked.value('form');
    return form === undefined ? nationalForm() : schoolForm(form, place);
  },
  pdf: async (_, { t }) => (await import('./drawnTable.ts')).drawnTable(t),
  csv: async () => {
    const { tableCsv } = await import('../../core/table/csv.ts');
    return textMaker('csv', tableCsv);
  },
  html: async () => {
    const { tableHtml } = await import('../../core/table/html.ts');
    return textMaker('html', tableHtml);
  },
  markdown: async () => {
    const { tableMarkdown } = await import('../../core/table/markdown.ts');
    return textMaker('md', tableMarkdown);
  },
  data: async () => {
    const { portfolioJson } = await import('../../core/data/portfolioData.ts');
    return ({ candidate, portfolio, profile, id }) => {
      const source = { candidate, portfolio, publish: profile?.publish ?? [], root: id };
      return [{ name: 'portfolio.json', make: () => textMade(portfolioJson(source)) }];
    };
  },
  fiche: async (_, { t }) => (await import('./fiches.ts')).ficheMaker(t),
};

function textMaker(ending: string, write: (...table: Table) => string): Maker {
  return (entry) => [
    {
      name: `${tableName(entry.candidate)}.${ending}`,
      make: () => textMade(write(...tableOf(entry))),
    },
  ];
}

function textMade(text: string): Made {
  return { bytes: new TextEncoder().encode(text), notes: [] };
}

async function nationalForm(): Promise<Maker> {
  const { filledNationalForm } = await import('../../core/table/fillForm.ts');
  return (entry) => {
    const make = (): Made => ({ bytes: filledNationalForm(...tableOf(entry)), notes: [] });
    return [{ name: `${tableName(entry.candidate)}.xlsx`, make }];
  };
}

async function schoolForm(written: string, { cwd, t }: Workplace): Promise<Maker> {
  const [{ fillForm, LARGEST_FORM }, { formNote, formProblem, sectionName }] = await Promise.all([
    import('../../core/table/fillForm.ts'),
    import('../../core/table/formMessage.ts'),
  ]);
  const fileName = basename(written);
  const bytes = await readGiven(resolve(cwd, written), written, LARGEST_FORM, t);
  if (bytes === 'tooLarge') throw new UserMistake(formProblem({ kind: 'tooLarge' }, fileName, t));
  const make = (entry: FolderEntry): Made => {
    const filled = fillForm(bytes, ...tableOf(entry));
    if ('problem' in filled) throw new UserMistake(formProblem(filled.problem, fileName, t));
    if ('question' in filled) {
      const section = sectionName(filled.question.section, t);
      throw new UserMistake(
        t(
          '{fileName}: its headings do not say where the réalisations “{section}” go. Fill it in from the editor, which asks.',
          { fileName, section },
        ),
      );
    }
    const notes = filled.notes.map((note) => formNote(note, t));
    return { bytes: filled.ok, notes };
  };
  return (entry) => [{ name: filledName(fileName, t), make: () => make(entry) }];
}
