import { asFarAsSaid } from '../portfolio/asFarAsSaid.ts';
import { codeSpan } from '../portfolio/codeSpan.ts';
import type { Reading } from '../portfolio/reading.ts';
import type { NamedSkill, Reference } from '../portfolio/reference.ts';
import type { TextEdit } from '../text/span.ts';

/** The words of the list, and nothing that the report says. */
const SPELLING = { fields: ['competencies'] } as const;

/** The edits that give every code of a report its canonical spelling: `b1-C1` becomes `B1.1`. */
export function normaliseCodes(reading: Reading): TextEdit[] {
  const edits = reading.references.map((reference): TextEdit[] => {
    if (!isOddlySpelled(reference) || isFollowed(reference, reading)) return [];
    const newText = reference.resolution.kind === 'known' ? reference.resolution.skill.code : '';
    return [{ span: codeSpan(reference), newText }];
  });
  return asFarAsSaid(SPELLING, reading, edits);
}

/** Whether a reference is a code of the candidate’s option in another than its canonical spelling. */
export function isOddlySpelled({ code, resolution, written }: NamedSkill): boolean {
  if (code === undefined || resolution.kind !== 'known') return false;
  const { end } = codeSpan({ written, resolution, span: { start: 0, end: written.length } });
  return written.slice(0, end) !== resolution.skill.code;
}

/** « B3.5 A permis … »: the letter is the code’s, or begins what is said. Nobody knows which. */
function isFollowed(reference: Reference, { report: { text } }: Reading): boolean {
  const { span } = reference;
  const written = text.slice(span.start, codeSpan(reference).end);
  return /\s[AB]$/.test(written) && /^[^\S\r\n]+\p{Ll}/u.test(text.slice(span.end, span.end + 8));
}
