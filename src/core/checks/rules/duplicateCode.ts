import type { Report } from '../../report/report.ts';
import { saying, type Statement } from '../../portfolio/statement.ts';
import { removeValueAt } from '../../report/listEdits.ts';
import type { Span } from '../../text/span.ts';
import type { Fix, Rule } from '../problem.ts';

/** A skill that the header’s list names twice, however it is spelled. */
export const duplicateCode: Rule = {
  problems: {
    'duplicate-code': {
      severity: 'warning',
      message: (args, t) => t('{code} is already in this list.', args),
    },
  },

  *check(report) {
    const { mentions } = report;
    const seen = new Set<string>();
    for (const { kind, span, resolution } of mentions) {
      if (kind !== 'declared' || resolution.kind !== 'known') continue;
      const { code } = resolution.skill;
      if (seen.has(code)) {
        const fixes = removal(report, span, code);
        yield { code: 'duplicate-code', args: { code }, span, fixes };
      }
      seen.add(code);
    }
  },
};

/** Only a value that is this one code can be taken out whole. */
function removal(report: Report, span: Span, subject: string): Fix[] {
  const edit = removeValueAt(report.text, report.field('competencies'), span);
  const changes: Statement = {
    fields: ['competencies'],
    removes: [saying('declared', subject)],
  };
  return edit ? [{ kind: 'remove', subject, edits: [edit], changes, safe: true }] : [];
}
