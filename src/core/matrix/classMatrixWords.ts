import type { ClassColumn } from './classMatrix.ts';
import type { Translate } from '../l10n/translate.ts';

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
