import { doubtsOf } from '../import/importWords.ts';
import type { Translate } from '../l10n/translate.ts';
import { sectionName } from '../reports/reportWords.ts';
import { baseName } from '../text/uri.ts';
import type { Adoptable } from './adoptable.ts';
import type { Adoption } from './adoption.ts';

/** A file in the list to choose from. */
export interface AdoptableWords {
  readonly label: string;
  /** What was understood, and what is in doubt. */
  readonly detail: string;
}

/** A file that is no report, in the words of the list; `path` is its own. */
export function adoptableWords(found: Adoptable, path: string, t: Translate): AdoptableWords {
  const { adoption } = found;
  const label = adoption.title?.value ?? baseName(path);
  if (found.kind === 'table') {
    const count = found.rows.length;
    return { label, detail: t('a table of {count} réalisations: one report each', { count }) };
  }
  return { label, detail: [...understoodOf(adoption, t), ...openIn(adoption, t)].join(' · ') };
}

function understoodOf({ section, period, competencies }: Adoption, t: Translate): string[] {
  const codes = competencies.map(({ value }) => value).join(' ');
  const facts = [section ? sectionName(section.value, t) : '', period?.value ?? '', codes];
  return facts.filter((fact) => fact !== '');
}

function openIn(adoption: Adoption, t: Translate): string[] {
  const { title, section, period, competencies } = adoption;
  const missing = doubtsOf(
    {
      ...(section && { section: section.value }),
      period: period?.value ?? '',
      competencies: competencies.map(({ value }) => value),
    },
    t,
  );
  const guessed = [
    title?.sure === false && t('title'),
    section?.sure === false && t('section'),
    period?.sure === false && t('period'),
    competencies.some(({ sure }) => !sure) && t('competencies'),
  ].filter((word) => typeof word === 'string');
  if (guessed.length === 0) return missing;
  return [...missing, t('to check: {what}', { what: guessed.join(', ') })];
}

/** Whether nothing of what was found is in doubt; something may still be missing. */
export function isClear(found: Adoptable): boolean {
  if (found.kind === 'table') return false; // its rows are chosen in a list of their own
  const { title, section, period, competencies } = found.adoption;
  const facts = [title, section, period, ...competencies].filter((fact) => fact !== undefined);
  return competencies.length > 0 && facts.every(({ sure }) => sure);
}

/** What came of an adoption, in words; `left` are the files whose header takes no change. */
export function adoptedMessage(count: number, left: readonly string[], t: Translate): string {
  const written = t('Headers written: {count}.', { count });
  if (left.length === 0) return written;
  const files = left.join(', ');
  return `${written} ${t('Left as they were, for their header cannot be changed safely: {files}.', { files })}`;
}
