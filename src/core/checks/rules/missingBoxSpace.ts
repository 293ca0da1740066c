import { saidBy } from '../../portfolio/statement.ts';
import { insertion } from '../../text/span.ts';
import type { Rule } from '../problem.ts';

/** The beginning of a line that was meant as a task: `-[x]`, `- [x]` right before a code. */
const BEGINNING = /^\s*(?:[-*+]|\d{1,9}[.)])(?<before> ?)\[[xX]\](?<behind> ?)$/;

/** `- [x]B1.5.2`: a box that Markdown does not see, since a space is missing before or behind it. */
export const missingBoxSpace: Rule = {
  problems: {}, // `missingSpace` says what this one is called

  *check({ text, mentions }) {
    for (const mention of mentions) {
      const { kind, span, resolution } = mention;
      if (kind !== 'mentioned' || resolution.kind !== 'known') continue;
      const start = text.lastIndexOf('\n', span.start - 1) + 1;
      const beginning = BEGINNING.exec(text.slice(start, span.start));
      if (!beginning) continue;
      const { before = '', behind = '' } = beginning.groups ?? {};
      if (before !== '' && behind !== '') continue;
      const box = span.start - behind.length - 3;
      const edits = [
        ...(before === '' ? [insertion(box, ' ')] : []),
        ...(behind === '' ? [insertion(span.start, ' ')] : []),
      ];
      const changes = {
        removes: [saidBy(mention)],
        adds: [saidBy({ ...mention, kind: 'ticked' })],
      } as const;
      const fixes = [{ kind: 'add-space', subject: '', edits, changes } as const];
      const args = { place: 'box', code: resolution.skill.code };
      yield { code: 'missing-space', args, span: { start: box, end: span.end }, fixes };
    }
  },
};
