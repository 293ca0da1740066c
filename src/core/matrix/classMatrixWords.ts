import type { Translate } from '../l10n/translate.ts';

/** What a column asks of each candidate: a competency of bloc 1, or bloc 2 as a whole. */
export interface ClassColumn {
  readonly code: string;
  /** Empty for bloc 2, whose competencies are not the same in both options. */
  readonly wording: string;
  /** How many candidates have not mobilised it, or not all of bloc 2. */
  readonly lacking: number;
  readonly of: number;
}

/** How many candidates lack what a column asks for, in two words. */
export function classColumn({ lacking }: ClassColumn, t: Translate): string {
  return lacking === 0 ? t('nobody lacks it') : t('{count} lack it', { count: lacking });
}

/** The same as a sentence. */
export function classColumnSentence(
  { code, wording, lacking, of }: ClassColumn,
  t: Translate,
): string {
  const name = wording === '' ? code : `${code} ${wording.replace(/\.$/, '')}`;
  return t('{name}: {lacking} of {of} candidates lack it.', { name, lacking, of });
}

const NAMED_AT_MOST = 3;

/** What most of a class lack, the worst first. */
export function mostMissing(columns: readonly ClassColumn[], t: Translate): string {
  const worst = columns
    .filter(({ lacking }) => lacking > 0)
    .sort((a, b) => b.lacking - a.lacking)
    .slice(0, NAMED_AT_MOST)
    .map(({ code, lacking, of }) => `${code} (${lacking}/${of})`);
  if (worst.length === 0) return t('Nobody lacks anything.');
  return t('Missing most: {codes}', { codes: worst.join(', ') });
}

/** What a candidate has of a column, as a sentence. */
export function classCellSentence(name: string, code: string, sign: string, t: Translate): string {
  const words = { name, code, sign };
  if (sign === '') return t('{name} has not mobilised {code}.', words);
  if (sign === '◇') return t('{name} names {code} without a sub-skill.', words);
  if (sign === '( )') return t('{name} mobilises {code} in a draft only.', words);
  return t('{name} has {sign} of {code}.', words);
}
