import type * as vscode from 'vscode';
import { formNote, formProblem } from '../../core/table/formMessage.ts';
import type { FillOptions, FillResult } from '../../core/table/formFilling.ts';
import type { SectionHomes } from '../../core/table/sectionHeadings.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { bytesWithin } from '../workspace/readNow.ts';
import { translate } from '../translate.ts';
import { filledName } from '../../core/table/fileNames.ts';
import { askHeldRows, askSectionHome } from './formQuestions.ts';
import { type Make, makeOfTable } from './makeOfTable.ts';
import type { OutputServices } from './output.ts';
import { fillSchoolFile, type SchoolFileKind } from './schoolFile.ts';

/** Fills the form that the school handed out. */
export function fillSchoolForm(
  folder: CandidateFolder,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  const kind: SchoolFileKind = {
    setting: 'schoolForm',
    title: translate('The form of your school'),
    filters: { [translate('Forms')]: SHOWN, Excel: ['xlsx'] },
    fill: async (form, name) => {
      const filled = await askedAndFilled(form, name, folder, services.memory);
      if (!filled) return undefined;
      if ('problem' in filled) return { refusal: formProblem(filled.problem, name, translate) };
      const notes = filled.notes.map((note) => formNote(note, translate));
      return { name: filledName(name, translate), bytes: filled.ok, notes };
    },
  };
  return fillSchoolFile(kind, folder, services);
}

/** What schools hand out: those that cannot be filled are shown too, and told of when chosen. */
const SHOWN = ['xlsx', 'xlsm', 'xltx', 'xls', 'ods', 'docx', 'doc', 'odt', 'pdf'];

/** Fills a form, and asks what only the user can say; undefined when the user does not. */
async function askedAndFilled(
  form: vscode.Uri,
  name: string,
  folder: CandidateFolder,
  memory: vscode.Memento,
): Promise<Exclude<FillResult, { question: unknown }> | undefined> {
  const reading = filling(form);
  const fill = (options: FillOptions): Promise<FillResult | undefined> =>
    makeOfTable(
      folder,
      reading.then((make) => make(options)),
    );
  const key = `form sections ${form.toString()}`;
  const answered = async (homes: SectionHomes): Promise<FillResult | undefined> => {
    const filled = await fill({ homes });
    if (!filled || !('question' in filled)) return filled;
    const { section } = filled.question;
    const home = await askSectionHome(filled.question, name);
    if (home === undefined) return undefined;
    await memory.update(key, { ...homes, [section]: home });
    return answered({ ...homes, [section]: home });
  };
  const filled = await answered(memory.get<SectionHomes>(key, {}));
  if (!filled || 'question' in filled) return undefined;
  if ('problem' in filled || filled.held === 0) return filled;
  const held = await askHeldRows(filled.held, name);
  if (held === undefined || held === 'update') return held && filled;
  const again = await fill({ homes: memory.get<SectionHomes>(key, {}), held });
  return again && 'question' in again ? undefined : again;
}

async function filling(form: vscode.Uri): Promise<(options: FillOptions) => Make<FillResult>> {
  const { fillForm, LARGEST_FORM } = await import('../../core/table/fillForm.ts'); // not needed before
  const bytes = await bytesWithin(form, LARGEST_FORM);
  if (!bytes) return () => () => ({ problem: { kind: 'tooLarge' } });
  return (asked) => (table, options) => fillForm(bytes, table, { ...options, ...asked });
}
