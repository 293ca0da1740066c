import type { ProfileProblem } from './profile.ts';
import type { Translate } from '../l10n/translate.ts';

/** The sentence of a problem in `portfolio.yaml`. */
export function profileMessage({ code, written }: ProfileProblem, t: Translate): string {
  switch (code) {
    case 'profile-not-yaml':
      return t('The profile cannot be read from here on: write one “name: value” a line.');
    case 'profile-not-text':
      return t('“{written}” takes one text, neither a list nor several fields.', { written });
    case 'profile-option':
      return t('“{written}” is no option: write SISR or SLAM.', { written });
    case 'profile-publish':
      return t('“{written}” cannot be published on request: write numero or centre.', { written });
    case 'profile-session':
      return t('“{written}” is no session: write the year of the exam, such as 2027.', { written });
    case 'profile-url':
      return t('“{written}” is no web address: write it whole, beginning with https://.', {
        written,
      });
  }
}
