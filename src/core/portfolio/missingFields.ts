import type { Candidate } from './candidate.ts';
import type { Translate } from '../l10n/translate.ts';

/** What the head of the table leaves empty, in the order of the form. */
export function missingFields(candidate: Partial<Candidate>, t: Translate): string[] {
  const missing = fieldNames(t).filter(([field]) => candidate[field] === undefined);
  return missing.map(([, name]) => name);
}

/** What of a candidate is known and says who they are, in the same order. */
export function personalFields(candidate: Partial<Candidate>, t: Translate): string[] {
  const known = fieldNames(t).filter(([field]) => candidate[field] !== undefined);
  return known.map(([, name]) => name);
}

function fieldNames(t: Translate): readonly (readonly [field: keyof Candidate, name: string])[] {
  return [
    ['lastName', t('name')],
    ['firstName', t('first name')],
    ['number', t('candidate number')],
    ['centre', t('training centre')],
    ['url', t('portfolio address')],
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
