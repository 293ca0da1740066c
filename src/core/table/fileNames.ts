import type { Translate } from '../l10n/translate.ts';
import type { Candidate } from '../portfolio/candidate.ts';
import type { FontFiles } from './pdf/formFonts.ts';
import { formsOf } from './sessions.ts';

/** What the exported tables of a candidate’s session are called, without their ending. */
export function tableName({ session }: Pick<Candidate, 'session'>): string {
  return `tableau-de-synthese-${formsOf(session).portfolioExam}-${session}`;
}

/** The name of what is made of a school’s form: that of the form, and that it is filled in. */
export function filledName(form: string, t: Translate): string {
  const [name, end] = [form.replace(/\.xl[st][xm]$/i, ''), t(' - filled in')];
  return `${name.endsWith(end) ? name : name + end}.xlsx`;
}

/** The fonts of the PDF, as the build calls them. */
export const FONT_FILES: Readonly<Record<keyof FontFiles, string>> = {
  regular: 'arimo-latin-400-normal.woff',
  bold: 'arimo-latin-700-normal.woff',
  boldItalic: 'arimo-latin-700-italic.woff',
  fallback: 'dejavu-sans-latin-400-normal.woff',
};
