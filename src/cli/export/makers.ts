import { basename, resolve } from 'node:path';
import { buildTable } from '../../core/table/buildTable.ts';
import { filledName, tableName } from '../../core/table/fileNames.ts';
import { linksFrom } from '../../core/table/links.ts';
import type { SummaryTable } from '../../core/table/summaryTable.ts';
import type { TableOptions } from '../../core/table/tableStyle.ts';
import { UserMistake, type Asked, type Workplace } from '../command.ts';
import { isMissing, readBytes } from '../files/nodeDisk.ts';
import type { FolderEntry } from '../files/portfolios.ts';

/** A file that an export makes of a candidate’s portfolio. */
export interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the user should know of it, in sentences. */
  readonly notes: readonly string[];
}

/** Makes the file of one candidate. */
export type Maker = (entry: FolderEntry) => Made;

/** Prepares a maker: what it takes is loaded, and read, once for all candidates. */
export type Prepare = (asked: Asked, place: Workplace) => Promise<Maker>;

/** What can be exported, each loaded when it is asked for. */
export const MAKERS: Readonly<Record<string, Prepare>> = {
  table: (asked, place) => {
    const form = asked.value('form');
    return form === undefined ? nationalForm() : schoolForm(form, place);
  },
  pdf: (_, { t }) => drawnTable(t),
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
      const text = portfolioJson({
        candidate,
        portfolio,
        publish: profile?.publish ?? [],
        root: id,
      });
      return { name: 'portfolio.json', bytes: new TextEncoder().encode(text), notes: [] };
    };
  },
};

type Table = readonly [table: SummaryTable, options: TableOptions];

function tableOf({ candidate, portfolio, id }: FolderEntry): Table {
  return [buildTable(candidate, portfolio), { link: linksFrom(id) }];
}

function textMaker(ending: string, write: (...table: Table) => string): Maker {
  return (entry) => ({
    name: `${tableName(entry.candidate)}.${ending}`,
    bytes: new TextEncoder().encode(write(...tableOf(entry))),
    notes: [],
  });
}

async function nationalForm(): Promise<Maker> {
  const [{ blankForm }, { fillForm }] = await Promise.all([
    import('../../core/table/blankForm.ts'),
    import('../../core/table/fillForm.ts'),
  ]);
  return (entry) => {
    const filled = fillForm(blankForm(entry.candidate.session), ...tableOf(entry));
    if (!('ok' in filled)) throw new Error(`The built-in form: ${JSON.stringify(filled)}`);
    return { name: `${tableName(entry.candidate)}.xlsx`, bytes: filled.ok, notes: [] };
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
  return (entry) => {
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
    return { name: filledName(fileName, t), bytes: filled.ok, notes };
  };
}

async function drawnTable(t: Workplace['t']): Promise<Maker> {
  const [{ tablePdf }, { boxesNote }, { FONT_FILES }, { default: fonts }] = await Promise.all([
    import('../../core/table/pdf/tablePdf.ts'), // large
    import('../../core/table/exportRemarks.ts'),
    import('../../core/table/fileNames.ts'),
    import('fonts:pdf'),
  ]);
  const font = (name: string) => new Uint8Array(Buffer.from(fonts[name] ?? '', 'base64'));
  const files = {
    regular: font(FONT_FILES.regular),
    bold: font(FONT_FILES.bold),
    boldItalic: font(FONT_FILES.boldItalic),
    fallback: font(FONT_FILES.fallback),
  };
  return (entry) => {
    const missing = new Set<string>();
    const [table, options] = tableOf(entry);
    const bytes = tablePdf(table, files, new Date(), options, (signs) => {
      for (const sign of signs) missing.add(sign);
    });
    return { name: `${tableName(entry.candidate)}.pdf`, bytes, notes: boxesNote(missing, t) };
  };
}

/**
 * The bytes of a file that the user names.
 *
 * @throws a `UserMistake` where it cannot be read.
 */
export async function readGiven(
  path: string,
  written: string,
  most: number,
  t: Workplace['t'],
): Promise<Uint8Array | 'tooLarge'> {
  try {
    return await readBytes(path, most);
  } catch (error) {
    throw new UserMistake(
      isMissing(error)
        ? t('There is no file {file}.', { file: written })
        : t('{file} cannot be read: check its permissions.', { file: written }),
    );
  }
}
