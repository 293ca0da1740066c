import * as vscode from 'vscode';
import { unlinked } from '../../core/text/escaping.ts';
import { translate } from '../translate.ts';

/** Where a question stands among others. */
export interface Step {
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
  /** Whether all can be done here and now: the answers that follow are good as they are. */
  readonly canFinish?: boolean;
}

/** The same, and how the question is headed. */
export interface QuestionPlace extends Step {
  readonly title: string;
}

/** How an answer was given: on to the next question, back to the one before, or all done now. */
export interface Answer<T> {
  readonly go: 'on' | 'back' | 'finish';
  /** Absent where the user went back without a good answer. */
  readonly value?: T;
}

/** Asks one thing and adds it to what was answered before; undefined for Escape. */
export type Question<Answers> = (
  answers: Answers,
  place: Step,
) => Promise<Answer<Answers> | undefined>;

/** A question on one line. */
export interface TextQuestion {
  readonly value: string;
  readonly prompt: string;
  readonly placeHolder: string;
  /** What speaks against an answer. */
  readonly problem: (value: string) => string | undefined;
}

/**
 * Shows the questions one after another. Escape leaves: what then becomes of what was answered, `leave`
 * decides; without it, undefined.
 */
export async function askAll<Answers>(
  start: Answers,
  questions: readonly Question<Answers>[],
  from = 0,
  leave?: (answers: Answers) => Promise<Answers | undefined>,
): Promise<Answers | undefined> {
  let answers = start;
  const totalSteps = questions.length;
  for (let index = from; index < totalSteps;) {
    // eslint-disable-next-line no-await-in-loop -- each question waits for the answer before
    const answer = await questions[index]?.(answers, { step: index + 1, totalSteps });
    if (!answer) return leave?.(answers);
    answers = answer.value ?? answers;
    if (answer.go === 'finish') break;
    index += answer.go === 'back' ? -1 : 1;
  }
  return answers;
}

/** The same answer with another value. */
export function mapAnswer<T, Other>(
  answer: Answer<T> | undefined,
  change: (value: T) => Other,
): Answer<Other> | undefined {
  if (answer?.value === undefined) return answer && { go: answer.go };
  return { go: answer.go, value: change(answer.value) };
}

/** Asks for a line of text. */
export function askText(
  place: QuestionPlace,
  { value, prompt, placeHolder, problem }: TextQuestion,
): Promise<Answer<string> | undefined> {
  const input = vscode.window.createInputBox();
  Object.assign(input, { value, prompt: unlinked(prompt), placeholder: placeHolder });
  const check = () => {
    const found = problem(input.value);
    input.validationMessage = found && unlinked(found);
    return found === undefined;
  };
  return ask(input, place, () => (check() ? input.value : undefined), [
    input.onDidChangeValue(check),
  ]);
}

/** Asks for one line outside of any row of questions; undefined for Escape. */
export async function askLine({ title, value, selected, problem }: LineQuestion) {
  return vscode.window.showInputBox({
    title,
    value,
    valueSelection: [...selected],
    validateInput: async (typed) => {
      const found = await problem(typed);
      return found && unlinked(found);
    },
  });
}

/** A line to be changed: `selected` is what typing replaces, half-open. */
interface LineQuestion {
  readonly title: string;
  readonly value: string;
  readonly selected: readonly [from: number, to: number];
  readonly problem: (value: string) => Promise<string | undefined>;
}

/** Lets the user pick one of several; `active` is the one that Enter takes. */
export function askChoice<Item extends vscode.QuickPickItem>(
  place: QuestionPlace,
  { items, active, placeHolder }: { items: Item[]; active?: Item | undefined; placeHolder: string },
): Promise<Answer<Item> | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  Object.assign(pick, { items, placeholder: placeHolder, matchOnDescription: true });
  if (active) pick.activeItems = [active];
  return ask(pick, place, () => pick.activeItems[0], []);
}

/** What both kinds of questions share: steps, Back, Done, Enter and Escape. */
function ask<T>(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  { title, step, totalSteps, canFinish = false }: QuestionPlace,
  valueOf: () => T | undefined,
  listening: vscode.Disposable[],
): Promise<Answer<T> | undefined> {
  const { Back } = vscode.QuickInputButtons;
  const done = {
    iconPath: new vscode.ThemeIcon('check-all'),
    tooltip: translate('Done: keep the other answers as they are'),
  };
  const buttons = [...(step > 1 ? [Back] : []), ...(canFinish && step < totalSteps ? [done] : [])];
  Object.assign(input, { title, step, totalSteps, buttons, ignoreFocusOut: true });
  const answered = new Promise<Answer<T> | undefined>((resolve) => {
    const answer = (go: Answer<T>['go']) => {
      const value = valueOf();
      if (value !== undefined) resolve({ go, value });
      else if (go === 'back') resolve({ go });
    };
    listening.push(
      input.onDidAccept(() => answer('on')),
      input.onDidTriggerButton((button) => answer(button === Back ? 'back' : 'finish')),
      input.onDidHide(() => resolve(undefined)),
    );
  });
  input.show();
  return answered.finally(() => {
    vscode.Disposable.from(input, ...listening).dispose();
  });
}
