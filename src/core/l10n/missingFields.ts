import type { Candidate } from '../portfolio/candidate.ts';
import type { Translate } from './translate.ts';

/** What the head of the table leaves empty, in the order of the form. */
export function missingFields(candidate: Partial<Candidate>, t: Translate): string[] {
  const { lastName, firstName, number, centre, url } = candidate;
  return [
    ...(lastName === undefined ? [t('name')] : []),
    ...(firstName === undefined ? [t('first name')] : []),
    ...(number === undefined ? [t('candidate number')] : []),
    ...(centre === undefined ? [t('training centre')] : []),
    ...(url === undefined ? [t('portfolio address')] : []),
  ];
}

/** What became of an export, and what the table still lacks. */
export function exportedMessage(fileName: string, candidate: Candidate, t: Translate): string {
  const missing = missingFields(candidate, t);
  if (missing.length === 0) return t('The official table is written: {fileName}.', { fileName });
  return t('The official table is written: {fileName}. Left empty: {missing}.', {
    fileName,
    missing: missing.join(', '),
  });
}
