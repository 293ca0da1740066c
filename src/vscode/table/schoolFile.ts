import * as vscode from 'vscode';
import { baseName } from '../../core/text/uri.ts';
import { rememberSchoolFile, schoolFile, type SchoolFileSetting } from '../settings.ts';
import { translate } from '../translate.ts';
import { alert } from '../ui/messages.ts';
import { inBackground } from '../ui/reportFailures.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { fileType } from '../workspace/readNow.ts';
import { type Output, type OutputServices, writeOutput } from './output.ts';

/** A kind of file that a school hands out: how it is asked for and remembered, and how it is filled. */
export interface SchoolFileKind {
  readonly setting: SchoolFileSetting;
  readonly title: string;
  readonly filters: Readonly<Record<string, string[]>>;
  /** What comes of a form, or why nothing does; undefined when the user wants none. */
  readonly fill: (
    form: vscode.Uri,
    name: string,
  ) => Promise<Output | { readonly refusal: string } | undefined>;
}

/**
 * Fills the file that the school handed out: the one that was filled last, while it is there, else the
 * one that the user chooses. The school’s own file stays as it is.
 */
export async function fillSchoolFile(
  kind: SchoolFileKind,
  folder: CandidateFolder,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  const last = schoolFile(folder.folder.uri, kind.setting);
  const type = last && (await fileType(last));
  const isThere = type !== undefined && type !== vscode.FileType.Directory;
  const form = last && isThere ? last : await chooseFile(kind, folder);
  return form && fillWith(form, kind, folder, services);
}

async function fillWith(
  form: vscode.Uri,
  kind: SchoolFileKind,
  folder: CandidateFolder,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  const filled = await kind.fill(form, baseName(form.path));
  if (!filled) return undefined;
  const action = {
    title: translate('Another Form…'),
    run: async () => {
      const chosen = await chooseFile(kind, folder);
      if (chosen) await fillWith(chosen, kind, folder, services);
    },
  };
  if ('refusal' in filled) {
    const offer = async () => {
      if ((await alert(filled.refusal, action.title)) === action.title) await action.run();
    };
    inBackground(offer(), services.log);
    return undefined;
  }
  await rememberSchoolFile(folder.folder.uri, kind.setting, form);
  return writeOutput({ ...filled, action }, folder, services);
}

async function chooseFile(
  { setting, title, filters }: SchoolFileKind,
  { folder }: CandidateFolder,
): Promise<vscode.Uri | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      defaultUri: schoolFile(folder.uri, setting) ?? folder.uri,
      filters: { ...filters },
      openLabel: translate('Fill In'),
      title,
    })) ?? [];
  return chosen;
}
