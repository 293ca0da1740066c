import { swappedPeriod } from './periodReversed.ts';
import type { Rule } from '../problem.ts';
import { writtenPeriod } from '../writtenPeriod.ts';

/** A period that is no date: « Semestre 1 », 31/02/26. */
export const unreadablePeriod: Rule = {
  problems: {
    'unreadable-period': {
      severity: 'warning',
      message: (args, t) =>
        t('“{written}” cannot be read as a period: write it like {example}.', {
          ...args,
          example: '13/01/26 au 07/02/26',
        }),
    },
  },

  *check(report) {
    const written = writtenPeriod(report);
    if (!written || written.period || swappedPeriod(written)) return;
    const args = { written: written.text };
    yield { code: 'unreadable-period', args, span: written.span, fixes: [] };
  },
};
