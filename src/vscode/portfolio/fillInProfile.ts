import * as vscode from 'vscode';
import { missingFields } from '../../core/portfolio/missingFields.ts';
import {
  OPTION_TITLES,
  profileMessage,
  profileQuestion,
} from '../../core/portfolio/profileQuestions.ts';
import { readProfile } from '../../core/portfolio/profile.ts';
import {
  answerProblem,
  completeAnswer,
  editProfile,
  newProfile,
  profileAnswers,
  type ProfileAnswers,
} from '../../core/portfolio/profileEdits.ts';
import {
  HEAD_FIELDS,
  PROFILE_FIELDS,
  type ProfileField,
} from '../../core/portfolio/profileFields.ts';
import { OPTIONS } from '../../core/referential/skill.ts';
import { editReport } from '../workspace/editReport.ts';
import {
  askAll,
  askChoice,
  askText,
  mapAnswer,
  type Answer,
  type QuestionPlace,
  type Step,
} from '../ui/questions.ts';
import { confirm, inform, warn } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { createProfile, profileText } from '../workspace/profile.ts';

/**
 * Asks for what the head of the table says of the candidate, from `field` on, and writes what has
 * changed into the profile. Every answer can be left empty; Escape asks whether to keep those given.
 */
export async function fillInProfile(
  folder: CandidateFolder,
  field: ProfileField = 'lastName',
): Promise<void> {
  const text = await profileText(folder);
  if (text !== undefined && isBroken(text)) return tellBroken(folder);
  const start = profileAnswers(text ?? '');
  const questions = HEAD_FIELDS.map(
    (each) => (answers: ProfileAnswers, place: Step) => askFor(each, answers, place, folder),
  );
  const leave = (given: ProfileAnswers) => keepGiven(start, given);
  const answers = await askAll(start, questions, HEAD_FIELDS.indexOf(field), leave);
  if (!answers) return;
  if (text === undefined) await createProfile(folder, answers);
  else {
    const refusal = translate(
      'The profile is written in a way that cannot be changed safely. Change it by hand.',
    );
    const edits = (now: string) => editProfile(now, changed(start, answers));
    if (!(await editReport(folder.profileUri, edits, refusal))) return;
  }
  await tellDone(folder, answers);
}

/** Escape loses no answer unasked. */
async function keepGiven(
  start: ProfileAnswers,
  given: ProfileAnswers,
): Promise<ProfileAnswers | undefined> {
  if (Object.keys(changed(start, given)).length === 0) return undefined;
  const keep = translate('Keep Them');
  const answer = await confirm(translate('Keep the answers given so far?'), undefined, keep);
  return answer === keep ? given : undefined;
}

async function askFor(
  field: ProfileField,
  answers: ProfileAnswers,
  place: Step,
  { candidate }: CandidateFolder,
): Promise<Answer<ProfileAnswers> | undefined> {
  const { name, prompt, example } = profileQuestion(field, translate);
  const title = translate('My Profile: {name}', { name });
  const titled = { ...place, title, canFinish: true };
  const answer =
    field === 'option'
      ? await askOption(titled, prompt, answers.option)
      : await askText(titled, {
          // A session is proposed; it is written only when the question is answered.
          value: answers[field] || (field === 'session' ? String(candidate.session) : ''),
          prompt,
          placeHolder: example,
          problem: (value) => problemOf(field, value),
        });
  return mapAnswer(answer, (value) => ({ ...answers, [field]: completeAnswer(field, value) }));
}

async function askOption(
  place: QuestionPlace,
  placeHolder: string,
  value: string,
): Promise<Answer<string> | undefined> {
  const open = { label: translate('Not decided yet'), option: '' };
  const items = [
    ...OPTIONS.map((option) => ({ label: option, description: OPTION_TITLES[option], option })),
    open,
  ];
  const active = items.find(({ option }) => option === value) ?? open;
  const answer = await askChoice(place, { items, active, placeHolder });
  return mapAnswer(answer, ({ option }) => option);
}

function problemOf(field: ProfileField, written: string): string | undefined {
  const code = answerProblem(field, completeAnswer(field, written));
  const span = { start: 0, end: written.length };
  return code && profileMessage({ code, span, written }, translate);
}

/** Only what was answered anew is written: the profile may have changed in the meantime. */
function changed(before: ProfileAnswers, after: ProfileAnswers): Partial<ProfileAnswers> {
  const fields = PROFILE_FIELDS.filter((field) => before[field] !== after[field]);
  return Object.fromEntries(fields.map((field) => [field, after[field]]));
}

function isBroken(text: string): boolean {
  return readProfile(text).problems.some(({ code }) => code === 'profile-not-yaml');
}

async function tellBroken({ profileUri }: CandidateFolder): Promise<void> {
  const open = translate('Open');
  const message = translate('The profile cannot be read: mend it first, then fill it in.');
  const answer = await warn(message, open);
  if (answer === open) await vscode.window.showTextDocument(profileUri);
}

async function tellDone(
  { profileUri, hasReports }: CandidateFolder,
  answers: ProfileAnswers,
): Promise<void> {
  const missing = missingFields(readProfile(newProfile(answers)).profile, translate);
  const open = translate('Open');
  const message =
    missing.length === 0
      ? translate('Your profile is complete.')
      : translate('Your profile is kept. Still empty: {missing}.', { missing: missing.join(', ') });
  const report = translate('New Report');
  const answer = await inform(message, ...(hasReports ? [] : [report]), open);
  if (answer === report) await vscode.commands.executeCommand('portfolioSio.newReport', profileUri);
  if (answer === open) await vscode.window.showTextDocument(profileUri);
}
