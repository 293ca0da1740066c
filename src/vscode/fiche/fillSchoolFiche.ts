import type * as vscode from 'vscode';
import type { Fiche, Pictures } from '../../core/fiche/fiche.ts';
import type { FicheFormResult } from '../../core/fiche/form/fillFicheForm.ts';
import { ficheLacks } from '../../core/fiche/buildFiche.ts';
import { ficheRemarks } from '../../core/fiche/ficheWords.ts';
import { filledFicheName } from '../../core/fiche/ficheName.ts';
import { ficheFormNotes, ficheFormProblem } from '../../core/fiche/form/formWords.ts';
import type { OutputServices } from '../table/output.ts';
import { fillSchoolFile, type SchoolFileKind } from '../table/schoolFile.ts';
import { translate } from '../translate.ts';
import { withProgress } from '../ui/progress.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { bytesWithin } from '../workspace/readNow.ts';
import { readFiche, readPictures } from './readFiche.ts';

/** Fills the fiche that the school handed out for a report. */
export async function fillSchoolFiche(
  folder: CandidateFolder,
  uri: string,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  await folder.ready;
  const kind: SchoolFileKind = {
    setting: 'schoolFiche',
    title: translate('The fiche of your school'),
    filters: { [translate('Forms')]: SHOWN, Word: ['docx'] },
    fill: async (form, name) => {
      const fiche = await readFiche(folder, uri);
      const filled = fiche && (await filledWith(form, fiche));
      if (!filled) return undefined;
      if ('problem' in filled)
        return { refusal: ficheFormProblem(filled.problem, name, translate) };
      return {
        name: filledFicheName(name, fiche.number, uri, translate),
        bytes: filled.ok,
        message: (file) => translate('The fiche is written: {name}.', { name: file }),
        notes: [
          ...ficheFormNotes(filled, translate),
          ...ficheRemarks(ficheLacks(fiche), filled.notes, translate),
        ],
      };
    },
  };
  return fillSchoolFile(kind, folder, services);
}

/** What schools hand out: those that cannot be filled are shown too, and told of when chosen. */
const SHOWN = ['docx', 'docm', 'dotx', 'doc', 'odt', 'xlsx', 'pdf'];

function filledWith(form: vscode.Uri, fiche: Fiche): Promise<FicheFormResult | undefined> {
  return withProgress(translate('Writing the fiche'), async (token) => {
    const [fill, pictures] = await Promise.all([filling(form), readPictures(fiche)]);
    return token.isCancellationRequested ? undefined : fill(fiche, pictures);
  });
}

async function filling(
  form: vscode.Uri,
): Promise<(fiche: Fiche, pictures: Pictures) => FicheFormResult> {
  // Not needed before.
  const { fillFicheForm, LARGEST_FICHE_FORM } =
    await import('../../core/fiche/form/fillFicheForm.ts');
  const bytes = await bytesWithin(form, LARGEST_FICHE_FORM);
  if (!bytes) return () => ({ problem: { kind: 'tooLarge' } });
  return (fiche, pictures) => fillFicheForm(bytes, fiche, pictures);
}
