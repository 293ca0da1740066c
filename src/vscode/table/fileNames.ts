import { formsOf } from '../../core/table/sessions.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { translate } from '../translate.ts';

/** What the exported tables of a candidate’s session are called, without their ending. */
export function tableName({ candidate: { session } }: Pick<CandidateFolder, 'candidate'>): string {
  return `tableau-de-synthese-${formsOf(session).portfolioExam}-${session}`;
}

/** The name of what is made of a school’s form: that of the form, and that it is filled in. */
export function filledName(form: string): string {
  const [name, end] = [form.replace(/\.xl[st][xm]$/i, ''), translate(' - filled in')];
  return `${name.endsWith(end) ? name : name + end}.xlsx`;
}
