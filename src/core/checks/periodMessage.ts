import type { Finding, ProblemCode } from './problem.ts';
import type { Translate } from '../l10n/translate.ts';

/** The sentence of a problem with a report’s period. */
export function periodMessage(
  code: Extract<ProblemCode, `${string}period${string}`>,
  args: Finding['args'],
  t: Translate,
): string {
  switch (code) {
    case 'missing-period':
      return t('The report has no period: the official table needs one.');
    case 'period-reversed':
      return t('The period ends before it starts.');
    case 'period-outside-session':
      return t(
        'The period leaves the school years of the {session} session ({first} to {last}): check the year.',
        args,
      );
    case 'unreadable-period':
      return t('“{written}” cannot be read as a period: write it like {example}.', {
        ...args,
        example: '13/01/26 au 07/02/26',
      });
  }
}
