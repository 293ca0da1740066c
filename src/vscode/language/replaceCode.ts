import type { UnplacedMention } from '../../core/report/mention.ts';
import * as vscode from 'vscode';
import {
  names,
  replaceSkill,
  skillUsage,
  placesInReports,
} from '../../core/language/replaceSkill.ts';
import type { Skill } from '../../core/referential/skill.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { chooseFolder } from '../portfolio/chooseFolder.ts';
import { askAll, askChoice, mapAnswer, type Question } from '../ui/questions.ts';
import type { Services } from '../services.ts';
import { tell } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import { readWithProgress, sizeOf, toBeConfirmed, workspaceEdit } from './reportTexts.ts';

interface Replacement {
  readonly old?: Skill;
  readonly next?: Skill;
  readonly edit?: vscode.WorkspaceEdit;
}

/** Asks for a code and for another, tells what that changes, and puts the one in the other’s place. */
export async function replaceCode(services: Services): Promise<void> {
  const folder = await chooseFolder(services.folders);
  if (!folder) return;
  await folder.ready;
  if (skillUsage(folder.portfolio).length === 0) {
    const message = translate('No report names a code yet.');
    tell(message);
    return;
  }
  const questions = [askOld(folder), askNext(folder), askHow(folder, services)];
  const { edit } = (await askAll<Replacement>({}, questions)) ?? {};
  if (!edit) return;
  if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) {
    const message = translate('The reports changed in the meantime: try again.');
    tell(message);
  }
}

function askOld({ portfolio }: CandidateFolder): Question<Replacement> {
  return async (replacement, step) => {
    const items = skillUsage(portfolio).map(({ skill, ...size }) => ({
      label: skill.code,
      description: skill.wording,
      detail: placesInReports(size, translate),
      skill,
    }));
    const answer = await askChoice(
      { ...step, title: translate('Replace a Code') },
      {
        items,
        active: items.find(({ skill }) => skill === replacement.old),
        placeHolder: translate('Which code is to go?'),
      },
    );
    return mapAnswer(answer, ({ skill }) => ({ old: skill }));
  };
}

function askNext({ portfolio }: CandidateFolder): Question<Replacement> {
  return async ({ old, next }, step) => {
    const items = portfolio.referential.skills
      .filter((skill) => skill !== old)
      .map((skill) => ({ label: skill.code, description: skill.wording, skill }));
    const answer = await askChoice(
      { ...step, title: translate('Replace {code}', { code: old?.code ?? '' }) },
      {
        items,
        active: items.find(({ skill }) => skill === next),
        placeHolder: translate('Which code comes in its place?'),
      },
    );
    return mapAnswer(answer, ({ skill }) => ({ ...(old && { old }), next: skill }));
  };
}

/** Says what will change, before it does. */
function askHow(
  { portfolio }: CandidateFolder,
  { documentReports }: Services,
): Question<Replacement> {
  return async ({ old, next }, step) => {
    if (!old || !next) return undefined;
    const codes = { old: old.code, next: next.code };
    const title = translate('Replace {old} with {next}', codes);
    const isOld = (mention: UnplacedMention) => names(mention, old);
    const reports = await readWithProgress(title, isOld, { portfolio, documentReports });
    if (!reports) return undefined;
    const edit = workspaceEdit(reports, ({ report }) => replaceSkill(old, next, report));
    const description = placesInReports(sizeOf(edit), translate);
    const items = [
      { label: translate('Replace all'), description, edit },
      {
        label: translate('Look at each change first'),
        description: translate('nothing is changed before you agree'),
        edit: toBeConfirmed(edit, title),
      },
    ];
    const answer = await askChoice(
      { ...step, title },
      { items, placeHolder: `${next.code} ${next.wording}` },
    );
    return mapAnswer(answer, (chosen) => ({ old, next, edit: chosen.edit }));
  };
}
