import type { Candidate } from '../portfolio/candidate.ts';
import type { FicheNumber } from '../report/ficheFields.ts';
import { formsOf } from '../table/sessions.ts';
import { baseName } from '../text/uri.ts';

/**
 * What the fiche of a report is called as a file, without its ending: by its number in the pair, else
 * by the name of the report’s file.
 */
export function ficheName(
  { session }: Pick<Candidate, 'session'>,
  number: FicheNumber | undefined,
  uri: string,
): string {
  const report = decoded(baseName(uri)).replace(/\.\w+$/, '');
  return `fiche-descriptive-${formsOf(session).bloc2Exam}-${session}-${number ?? report}`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The name as the form asks for it; undefined where neither part is known. */
export function nameOf({ lastName = '', firstName = '' }: Partial<Candidate>): string | undefined {
  const name = `${lastName.toLocaleUpperCase('fr')} ${firstName}`.trim();
  return name === '' ? undefined : name;
}
