import type { Candidate } from '../portfolio/candidate.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Translate } from '../l10n/translate.ts';
import type { FicheNumber } from '../report/fieldId.ts';
import { formsOf } from '../table/sessions.ts';
import { baseName, decoded } from '../text/uri.ts';
import { fichePair, numberIn } from './pair.ts';

/**
 * What the fiche of a report is called as a file, without its ending: by its number in the pair, else
 * by the name of the report’s file.
 */
export function ficheName(
  { session }: Pick<Candidate, 'session'>,
  number: FicheNumber | undefined,
  uri: string,
): string {
  const report = reportFile(uri);
  return `fiche-descriptive-${formsOf(session).bloc2Exam}-${session}-${number ?? report}`;
}

/** Which fiche of the pair a report comes to, as far as the portfolio tells. */
export function ficheNumberOf(portfolio: Portfolio, uri: string): FicheNumber | undefined {
  return numberIn(fichePair(portfolio), uri);
}

/** The same for a report of a portfolio, whose fiche may be one of the pair. */
export function ficheFileName(
  { candidate, portfolio }: { readonly candidate: Candidate; readonly portfolio: Portfolio },
  uri: string,
): string {
  return ficheName(candidate, ficheNumberOf(portfolio, uri), uri);
}

/** The name of what is made of a school’s fiche: that of the form, and which fiche it is. */
export function filledFicheName(
  form: string,
  number: FicheNumber | undefined,
  uri: string,
  t: Translate,
): string {
  const which = number === undefined ? reportFile(uri) : t('fiche {number}', { number });
  return `${form.replace(/\.docx$/i, '')} - ${which}.docx`;
}

/** The name of the report’s file, without its ending. */
function reportFile(uri: string): string {
  return decoded(baseName(uri)).replace(/\.\w+$/, '');
}

/** The name as the form asks for it; undefined where neither part is known. */
export function nameOf({ lastName = '', firstName = '' }: Partial<Candidate>): string | undefined {
  const name = `${lastName.toLocaleUpperCase('fr')} ${firstName}`.trim();
  return name === '' ? undefined : name;
}
