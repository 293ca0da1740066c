import * as vscode from 'vscode';
import { splitCompetency, splittableAt } from '../../core/language/refactoring/splitCompetency.ts';
import { documentEdit } from '../convert.ts';
import { translate } from '../translate.ts';
import type { DocumentReports } from '../services.ts';

/** Asks which sub-skills a competency of the list stands for, and writes them in its place. */
export async function chooseSubSkills(
  uri: string,
  offset: number,
  documentReports: DocumentReports,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const { version } = document;
  const report = documentReports.of(document);
  const split = report && splittableAt(report, offset);
  if (!split) return;
  const items = split.subSkills.map((skill) => ({
    label: skill.code,
    description: skill.wording,
    skill,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    matchOnDescription: true,
    title: `${split.competency.code} ${split.competency.wording}`,
    placeHolder: translate('Which sub-skills does this report show?'),
  });
  if (!chosen || chosen.length === 0 || document.version !== version) return;
  const skills = chosen.map(({ skill }) => skill);
  const edits = splitCompetency(report, offset, skills);
  await vscode.workspace.applyEdit(documentEdit(document, edits));
}
