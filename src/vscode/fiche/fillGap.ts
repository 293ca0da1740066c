import * as vscode from 'vscode';
import type { FicheLack } from '../../core/fiche/buildFiche.ts';
import { FIELD_NAMES } from '../../core/report/fieldNames.ts';
import type { FieldId } from '../../core/report/fieldId.ts';
import { splitFrontMatter } from '../../core/report/frontMatter.ts';
import type { ProfileField } from '../../core/portfolio/profileFields.ts';
import { toRange } from '../convert.ts';
import { fillInProfile } from '../portfolio/fillInProfile.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';

/** Where what a fiche lacks is said: in the profile, in a field of the header, below a heading. */
const PLACES: Readonly<
  Record<FicheLack, { field: FieldId } | { profile: ProfileField } | { heading: string }>
> = {
  number: { field: 'fiche' },
  name: { profile: 'lastName' },
  candidate: { profile: 'number' },
  exam: { field: 'exam' },
  date: { field: 'ficheDate' },
  organisation: { field: 'organisation' },
  title: { field: 'title' },
  period: { field: 'period' },
  place: { field: 'place' },
  teamwork: { field: 'teamwork' },
  competencies: { field: 'competencies' },
  conditions: { heading: 'Contexte' },
  resources: { heading: 'Ressources' },
  access: { heading: 'Accès' },
  description: { heading: 'Descriptif' },
};

/** Goes to where something that a fiche lacks is said; a field or section that is not there is begun. */
export async function fillGap(
  lack: FicheLack,
  folder: CandidateFolder,
  uri: string,
): Promise<void> {
  const place = PLACES[lack];
  if ('profile' in place) {
    await fillInProfile(folder, place.profile);
    return;
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  if ('heading' in place) {
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.insertSnippet(new vscode.SnippetString(`\n\n## ${place.heading}\n\n$0`), end);
    return;
  }
  const header = folder.portfolio.read(document.getText())?.header;
  const known = header?.fields.get(place.field);
  if (known) {
    const range = toRange(document, known.valueSpan);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range);
    return;
  }
  const frontMatter = splitFrontMatter(document.getText());
  if (!frontMatter) return;
  const at = document.positionAt(frontMatter.span.end);
  const name = FIELD_NAMES[place.field][0];
  await editor.insertSnippet(new vscode.SnippetString(`\n${name}: $0`), at);
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
}
