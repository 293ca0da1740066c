import type { Unreadable } from '../portfolio/unreadable.ts';
import type { Translate } from './translate.ts';

/** The sentence for a Markdown file that cannot be read. */
export function unreadableMessage(reason: Unreadable, t: Translate): string {
  switch (reason) {
    case 'notText':
      return t('This file is no text in UTF-8: it is left out of the coverage. Save it as UTF-8.');
    case 'tooLarge':
      return t('This file is larger than 10 MB: it is left out of the coverage.');
    case 'noAccess':
      return t(
        'This file cannot be opened: it is left out of the coverage. Check its permissions.',
      );
  }
}
