import { isDraft } from '../../report/report.ts';
import { removeField } from '../../report/headerEdits.ts';
import type { Rule } from '../problem.ts';

/** A draft in a portfolio that is finished: it counts for nothing. */
export const draftLeft: Rule = {
  problems: {
    'draft-left': {
      severity: 'information',
      message: ({ why }, t) =>
        why === 'session-over'
          ? t('This report is still a draft and the session is over: drafts do not count.')
          : t(
              'All competencies are mobilised and this report is still a draft: finish or delete it.',
            ),
    },
  },

  *check(report, { finished }) {
    const field = report.field('draft');
    if (!finished || !field || !isDraft(report)) return;
    const edit = removeField(report.text, field);
    const changes = { fields: ['draft'] } as const;
    const fixes = edit
      ? [{ kind: 'publish', subject: field.name, edits: [edit], changes } as const]
      : [];
    yield { code: 'draft-left', args: { why: finished }, span: field.nameSpan, fixes };
  },
};
