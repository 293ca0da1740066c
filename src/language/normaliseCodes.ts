import type { Reading } from '../portfolio/reading.ts';
import type { NamedSkill } from '../portfolio/reference.ts';
import type { TextEdit } from '../text/span.ts';

/** The edits that give every code of a report its canonical spelling: `b1-C1` becomes `B1.1`. */
export function normaliseCodes({ references }: Pick<Reading, 'references'>): TextEdit[] {
  return references.flatMap((reference) =>
    reference.resolution.kind === 'known' && isOddlySpelled(reference)
      ? [{ span: reference.span, newText: reference.resolution.skill.code }]
      : [],
  );
}

/** Whether a reference is a code of the candidate’s option in another than its canonical spelling. */
export function isOddlySpelled({ code, resolution, written }: NamedSkill): boolean {
  return code !== undefined && resolution.kind === 'known' && written !== resolution.skill.code;
}
