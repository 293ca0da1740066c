import * as vscode from 'vscode';
import { formNote, formProblem } from '../../core/table/formMessage.ts';
import type { FillOptions, FillResult } from '../../core/table/formFilling.ts';
import type { SectionHomes } from '../../core/table/sectionHeadings.ts';
import { baseName } from '../../core/text/uri.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { inBackground } from '../ui/reportFailures.ts';
import { rememberSchoolFile } from '../settings.ts';
import { translate } from '../translate.ts';
import { filledName } from '../../core/table/fileNames.ts';
import { askHeldRows, askSectionHome } from './formQuestions.ts';
import { type Make, makeOfTable } from './makeOfTable.ts';
import { type OtherWay, type OutputServices, writeOutput } from './output.ts';
import { chooseSchoolFile, refuse, type SchoolFileKind, schoolFileOf } from './schoolFile.ts';

/**
 * Fills the form that the school handed out: the one that was filled last, while it is there, else
 * the one that the user chooses. The school’s own file stays as it is.
 */
export async function fillSchoolForm(
  folder: CandidateFolder,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  const form = await schoolFileOf(folder, theForm());
  return form && fillWith(form, folder, services);
}

async function fillWith(
  form: vscode.Uri,
  folder: CandidateFolder,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  const name = baseName(form.path);
  const filled = await askedAndFilled(form, folder, services.memory);
  if (!filled) return undefined;
  const other: OtherWay = {
    title: translate('Another Form…'),
    run: async () => {
      const chosen = await chooseSchoolFile(folder, theForm());
      if (chosen) await fillWith(chosen, folder, services);
    },
  };
  if ('problem' in filled) {
    inBackground(refuse(formProblem(filled.problem, name, translate), other), services.log);
    return undefined;
  }
  await rememberSchoolFile(folder.folder.uri, 'schoolForm', form);
  const notes = filled.notes.map((note) => formNote(note, translate));
  return writeOutput(
    { name: filledName(name, translate), bytes: filled.ok, notes, action: other },
    folder,
    services,
  );
}

/** Fills a form, and asks what only the user can say; undefined when the user does not. */
async function askedAndFilled(
  form: vscode.Uri,
  folder: CandidateFolder,
  memory: vscode.Memento,
): Promise<Exclude<FillResult, { question: unknown }> | undefined> {
  const name = baseName(form.path);
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
  const [{ fillForm, LARGEST_FORM }, { size }] = await Promise.all([
    import('../../core/table/fillForm.ts'), // not needed before
    vscode.workspace.fs.stat(form),
  ]);
  if (size > LARGEST_FORM) return () => () => ({ problem: { kind: 'tooLarge' } });
  const bytes = await vscode.workspace.fs.readFile(form);
  return (asked) => (table, options) => fillForm(bytes, table, { ...options, ...asked });
}

/** What schools hand out: those that cannot be filled are shown too, and told of when chosen. */
const SHOWN = ['xlsx', 'xlsm', 'xltx', 'xls', 'ods', 'docx', 'doc', 'odt', 'pdf'];

function theForm(): SchoolFileKind {
  return {
    setting: 'schoolForm',
    title: translate('The form of your school'),
    filters: { [translate('Forms')]: SHOWN, Excel: ['xlsx'] },
  };
}
