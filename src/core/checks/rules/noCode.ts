import { isEvidence } from '../../report/mention.ts';
import type { Rule } from '../problem.ts';

/** A report that names no skill at all: it shows nothing of what the student can do. */
export const noCode: Rule = {
  problems: {
    'no-code': {
      severity: 'warning',
      later: true,
      message: (_, t) =>
        t('This report names no competency yet: it shows nothing in the coverage.'),
    },
  },

  *check(report) {
    const { mentions } = report;
    const list = report.field('competencies');
    if (!list || mentions.some(isEvidence)) return;
    yield { code: 'no-code', args: {}, span: list.nameSpan, fixes: [] };
  },
};
