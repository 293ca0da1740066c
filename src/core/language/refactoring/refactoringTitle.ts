import type { Refactoring } from './refactorings.ts';
import type { Translate } from '../../l10n/translate.ts';

/** What the menu of refactorings calls it. */
export function refactoringTitle(
  { kind, subject = '' }: Pick<Refactoring, 'kind' | 'subject'>,
  t: Translate,
): string {
  switch (kind) {
    case 'declare-mention':
      return t('Add {subject} to the list of the header', { subject });
    case 'normalise-codes':
      return t('Write all codes of this report like B1.1.1');
    case 'sort-list':
      return t('Sort the list by the referential');
    case 'wordings-to-codes':
      return t('Turn the wordings of the list into codes');
    case 'codes-to-wordings':
      return t('Turn the codes of the list into wordings');
  }
}
