import * as vscode from 'vscode';
import type { Fiche, Pictures } from '../../core/fiche/fiche.ts';
import type { FicheFormResult } from '../../core/fiche/form/fillFicheForm.ts';
import { ficheLacks } from '../../core/fiche/buildFiche.ts';
import { ficheRemarks } from '../../core/fiche/ficheWords.ts';
import { filledFicheName } from '../../core/fiche/ficheName.ts';
import { ficheFormNotes, ficheFormProblem } from '../../core/fiche/form/formWords.ts';
import { baseName } from '../../core/text/uri.ts';
import { rememberSchoolFile } from '../settings.ts';
import { type OtherWay, type OutputServices, writeOutput } from '../table/output.ts';
import {
  chooseSchoolFile,
  refuse,
  type SchoolFileKind,
  schoolFileOf,
} from '../table/schoolFile.ts';
import { translate } from '../translate.ts';
import { withProgress } from '../ui/progress.ts';
import { inBackground } from '../ui/reportFailures.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { readFiche, readPictures } from './readFiche.ts';

/**
 * Fills the fiche that the school handed out for a report: the one that was filled last, while it is
 * there, else the one that the user chooses. The school’s own file stays as it is.
 */
export async function fillSchoolFiche(
  folder: CandidateFolder,
  uri: string,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  await folder.ready;
  const form = await schoolFileOf(folder, theFiche());
  return form && fillWith(form, folder, uri, services);
}

async function fillWith(
  form: vscode.Uri,
  folder: CandidateFolder,
  uri: string,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  const name = baseName(form.path);
  const fiche = await readFiche(folder, uri);
  if (!fiche) return undefined;
  const filled = await withProgress(translate('Writing the fiche'), async (token) => {
    const [fill, pictures] = await Promise.all([filling(form), readPictures(fiche)]);
    return token.isCancellationRequested ? undefined : fill(fiche, pictures);
  });
  if (!filled) return undefined;
  const other: OtherWay = {
    title: translate('Another Form…'),
    run: async () => {
      const chosen = await chooseSchoolFile(folder, theFiche());
      if (chosen) await fillWith(chosen, folder, uri, services);
    },
  };
  if ('problem' in filled) {
    inBackground(refuse(ficheFormProblem(filled.problem, name, translate), other), services.log);
    return undefined;
  }
  await rememberSchoolFile(folder.folder.uri, 'schoolFiche', form);
  const output = {
    name: filledFicheName(name, fiche.number, uri, translate),
    bytes: filled.ok,
    message: (file: string) => translate('The fiche is written: {name}.', { name: file }),
    notes: [
      ...ficheFormNotes(filled, translate),
      ...ficheRemarks(ficheLacks(fiche), filled.notes, translate),
    ],
    action: other,
  };
  return writeOutput(output, folder, services);
}

type Fill = (fiche: Fiche, pictures: Pictures) => FicheFormResult;

async function filling(form: vscode.Uri): Promise<Fill> {
  const [{ fillFicheForm, LARGEST_FICHE_FORM }, { size }] = await Promise.all([
    import('../../core/fiche/form/fillFicheForm.ts'), // not needed before
    vscode.workspace.fs.stat(form),
  ]);
  if (size > LARGEST_FICHE_FORM) return () => ({ problem: { kind: 'tooLarge' } });
  const bytes = await vscode.workspace.fs.readFile(form);
  return (fiche, pictures) => fillFicheForm(bytes, fiche, pictures);
}

/** What schools hand out: those that cannot be filled are shown too, and told of when chosen. */
const SHOWN = ['docx', 'docm', 'dotx', 'doc', 'odt', 'xlsx', 'pdf'];

function theFiche(): SchoolFileKind {
  return {
    setting: 'schoolFiche',
    title: translate('The fiche of your school'),
    filters: { [translate('Forms')]: SHOWN, Word: ['docx'] },
  };
}
