import type { Translate } from '../l10n/translate.ts';
import type { Candidate } from '../portfolio/candidate.ts';
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

/**
 * The names of files that all stand in one folder, each after a person: `DURAND Léa - tableau.xlsx`.
 * Signs that a file’s name must not hold become spaces, and who has the same name gets a number.
 */
export function namesInOneFolder(
  people: readonly { readonly name: string; readonly file: string }[],
): string[] {
  const taken = new Set<string>();
  return people.map(({ name, file }) => {
    const person = name
      // eslint-disable-next-line no-control-regex -- a name from a profile may hold anything
      .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[. ]+|[. ]+$/g, '')
      .slice(0, 100);
    let found = `${person} - ${file}`;
    for (let count = 2; taken.has(found.toLowerCase()); count += 1) {
      found = `${person} (${count}) - ${file}`;
    }
    taken.add(found.toLowerCase());
    return found;
  });
}

/** The bytes of the fonts that the table is drawn with (TrueType, or the same packed as WOFF). */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly boldItalic: Uint8Array;
  /** For the characters that those do not have: signs, other scripts. */
  readonly fallback: Uint8Array;
}
