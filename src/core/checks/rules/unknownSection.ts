import { SECTIONS } from '../../report/section.ts';
import { changeSection, SECTION_FIELDS } from '../../portfolio/changeSection.ts';
import type { Rule } from '../problem.ts';
import { namesNoSection, isRead } from './missingFields.ts';

/** A `cadre` that names none of the three sections of the official table, or leaves a doubt. */
export const unknownSection: Rule = {
  problems: {
    'unknown-section': {
      severity: 'warning',
      message: (args, t) =>
        t('“{written}” names no part of the official table: write {sections}.', {
          ...args,
          sections: SECTIONS.join(', '),
        }),
    },
  },

  *check(report) {
    const field = report.field('section');
    const [value, ...more] = field?.values ?? [];
    if (!field || !value || more.length > 0 || isRead(report) || namesNoSection(report)) return;
    const fixes = SECTIONS.map((subject) => {
      // Where the header is broken elsewhere, the value alone is replaced.
      const edits = changeSection(report.text, subject) ?? [{ span: value.span, newText: subject }];
      return { kind: 'replace', subject, edits, changes: SECTION_FIELDS } as const;
    });
    yield { code: 'unknown-section', args: { written: value.value }, span: value.span, fixes };
  },
};
