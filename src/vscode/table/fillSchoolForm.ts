import * as vscode from 'vscode';
import { formNote, formProblem } from '../../messages/formMessage.ts';
import type { FillResult } from '../../summaryTable/fillForm.ts';
import { baseName } from '../../text/uri.ts';
import { showError } from '../messages.ts';
import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import { inBackground } from '../reportFailures.ts';
import { rememberSchoolForm, schoolForm } from '../settings.ts';
import { translate } from '../translate.ts';
import { type Make, makeOfTable } from './makeOfTable.ts';
import { type OtherWay, type OutputServices, writeOutput } from './output.ts';

/**
 * Fills the form that the school handed out: the one that was filled last, while it is there, else
 * the one that the user chooses. The school’s own file stays as it is.
 */
export async function fillSchoolForm(
  folder: CandidateFolder,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  const last = schoolForm(folder.folder.uri);
  const form = last && (await isThere(last)) ? last : await chooseForm(folder);
  return form && fillWith(form, folder, services);
}

async function fillWith(
  form: vscode.Uri,
  folder: CandidateFolder,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  const name = baseName(form.path);
  const filled = await makeOfTable(folder, filling(form));
  if (!filled) return undefined;
  const other: OtherWay = {
    title: translate('Another Form…'),
    run: async () => {
      const chosen = await chooseForm(folder);
      if (chosen) await fillWith(chosen, folder, services);
    },
  };
  if ('problem' in filled) {
    inBackground(refuse(formProblem(filled.problem, name, translate), other), services.log);
    return undefined;
  }
  await rememberSchoolForm(folder.folder.uri, form);
  const notes = filled.notes.map((note) => formNote(note, translate));
  return writeOutput(
    { name: filledName(name), bytes: filled.ok, notes, action: other },
    folder,
    services,
  );
}

async function filling(form: vscode.Uri): Promise<Make<FillResult>> {
  const [bytes, { fillSteps }] = await Promise.all([
    vscode.workspace.fs.readFile(form),
    import('../../summaryTable/fillForm.ts'), // not needed before
  ]);
  return (table, options) => fillSteps(bytes, table, options);
}

/** The name of what is made of a form: that of the form, and that it is filled in. */
export function filledName(form: string): string {
  return form.replace(/\.xlsx$/i, '') + translate(' - filled in') + '.xlsx';
}

async function refuse(message: string, { title, run }: OtherWay): Promise<void> {
  if ((await showError(message, title)) === title) await run();
}

async function chooseForm({ folder }: CandidateFolder): Promise<vscode.Uri | undefined> {
  const last = schoolForm(folder.uri);
  const [chosen] =
    (await vscode.window.showOpenDialog({
      defaultUri: last ?? folder.uri,
      filters: { Excel: ['xlsx'] },
      openLabel: translate('Fill In'),
      title: translate('The form of your school'),
    })) ?? [];
  return chosen;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type !== vscode.FileType.Directory;
  } catch {
    return false;
  }
}
