import type { Translate } from '../l10n/translate.ts';

/** Why a file is left out although its name says that it is a report. */
export type Unreadable = 'notText' | 'tooLarge' | 'noAccess';

/** The sentence for a Markdown file that cannot be read. */
export function unreadableMessage(reason: Unreadable, t: Translate): string {
  return {
    notText: t('This file is no text in UTF-8: it is left out of the coverage. Save it as UTF-8.'),
    tooLarge: t('This file is larger than 10 MB: it is left out of the coverage.'),
    noAccess: t(
      'This file cannot be opened: it is left out of the coverage. Check its permissions.',
    ),
  }[reason];
}
