import { SECTIONS, readSection } from '../../report/section.ts';
import type { Report } from '../../report/report.ts';
import { keyOf } from '../../report/fieldNames.ts';
import { changeSection, SECTION_FIELDS } from '../../portfolio/changeSection.ts';
import type { Rule } from '../problem.ts';

/** Names that other tools use for other things: what they hold need not be a section. */
const SHARED = new Set(['type', 'contexte']);

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

/** Whether only a field that may mean something else stands where the section could. */
export function namesNoSection(report: Report): boolean {
  const field = report.field('section');
  return field !== undefined && SHARED.has(keyOf(field.name)) && !isRead(report);
}

function isRead(report: Report): boolean {
  const [section] = report.field('section')?.values ?? [];
  const [year] = report.field('year')?.values ?? [];
  return readSection(section?.value, year?.value) !== undefined;
}
