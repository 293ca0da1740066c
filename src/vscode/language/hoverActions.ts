import type { Report } from '../../core/report/report.ts';
import * as vscode from 'vscode';
import type { SkillAt } from '../../core/language/hover.ts';
import type { SkillAction } from '../../core/language/skillMarkdown.ts';
import { declareCode, declaredCodes, undeclareCode } from '../../core/portfolio/declaration.ts';
import { competencyOf } from '../../core/referential/skill.ts';
import { documentEdit } from '../convert.ts';
import type { Registrations, Services } from '../services.ts';
import { tell } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import { DECLARE_SKILL, OPEN_REFERENTIAL, REMOVE_SKILL, SHOW_SKILL } from '../commandIds.ts';

/** The only commands, beside opening a report, that a hover may run. */
export const HOVER_COMMANDS: readonly string[] = [
  SHOW_SKILL,
  DECLARE_SKILL,
  REMOVE_SKILL,
  OPEN_REFERENTIAL,
];

/** A skill in a report. Plain data, as a command URI carries it. */
interface SkillPlace {
  readonly uri: string;
  readonly code: string;
  /** Where the hover stood, in UTF-16 units. */
  readonly offset: number;
}

/** What can be done with the skill under the mouse. */
export function hoverActions(found: SkillAt, uri: vscode.Uri, report: Report): SkillAction[] {
  const { skill, foreign, span } = found;
  const place: SkillPlace = { uri: uri.toString(), code: skill.code, offset: span.start };
  const owner = competencyOf(skill).option ?? report.referential.option;
  const page = action(translate('Official text'), OPEN_REFERENTIAL, skill.code, owner);
  if (foreign) return [page];
  const declared = declaredCodes(report).has(skill.code);
  return [
    action(translate('Show in the coverage'), SHOW_SKILL, place),
    declared
      ? action(translate('Remove from this report'), REMOVE_SKILL, place)
      : action(translate('Declare in this report'), DECLARE_SKILL, place),
    page,
  ];
}

function action(title: string, command: string, ...args: readonly unknown[]): SkillAction {
  return { title, link: `command:${command}?${encodeURIComponent(JSON.stringify(args))}` };
}

/** The commands behind the actions; they work on the text of now. */
export function registerHoverActions({ documentReports, command }: Services): Registrations {
  const change = async (place: SkillPlace, editsOf: typeof declareCode) => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri, true));
    const report = documentReports.of(document);
    const edits = report && editsOf(document.getText(), place.code, report.referential);
    if (!edits) {
      tell(translate('The list cannot be changed by itself: write in the header.'));
      return;
    }
    await vscode.workspace.applyEdit(documentEdit(document, edits));
  };
  return [
    command(DECLARE_SKILL, (place: SkillPlace) => change(place, declareCode)),
    command(REMOVE_SKILL, (place: SkillPlace) => change(place, undeclareCode)),
    command(SHOW_SKILL, showSkill),
  ];
}

/** The coverage view shows the code at the cursor: it goes to where the mouse was. */
async function showSkill({ uri, offset }: SkillPlace): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const at = document.positionAt(offset);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  const known = await vscode.commands.getCommands(true);
  const reveal = 'portfolioSio.revealSkill';
  const focus = 'portfolioSio.coverage.focus';
  await vscode.commands.executeCommand(known.includes(reveal) ? reveal : focus);
}
