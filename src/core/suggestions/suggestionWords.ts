import type { Suggestion } from './suggest.ts';
import type { Translate } from '../l10n/translate.ts';

/** Room for three hints on one line. */
const WORDS_IN_HINT = 2;

/** The question above the list of codes; only the first of several is a whole one. */
export function suggestionHint(
  { skill: { code }, words }: Suggestion,
  isFirst: boolean,
  t: Translate,
): string {
  const args = { code, words: words.slice(0, WORDS_IN_HINT).join(', ') };
  return isFirst ? t('Also shows {code}? ({words})', args) : t('{code}? ({words})', args);
}

/** What a click on the question does, and why it is asked. */
export function suggestionReason({ skill, words }: Suggestion, t: Translate): string {
  const { code, wording } = skill;
  const args = { code, wording, words: words.join(', ') };
  return t('Declare {code} “{wording}”. This report speaks of: {words}.', args);
}

/** What the light bulb offers. */
export function declareTitle({ skill, words }: Suggestion, t: Translate): string {
  return t('Declare {code} ({words})', { code: skill.code, words: words.join(', ') });
}

/** How a suggestion is refused for good. */
export function dismissTitle({ skill: { code } }: Suggestion, t: Translate): string {
  return t('Do not suggest {code} for this report again', { code });
}
