import type { Report } from '../report/report.ts';
import { type Mention, type UnplacedMention, codeSpan } from '../report/mention.ts';
import { asFarAsSaid } from '../portfolio/asFarAsSaid.ts';
import type { TextEdit } from '../text/span.ts';

/** The words of the list, and nothing that the report says. */
const SPELLING = { fields: ['competencies'] } as const;

/** The edits that give every code of a report its canonical spelling: `b1-C1` becomes `B1.1`. */
export function normaliseCodes(report: Report): TextEdit[] {
  const edits = report.mentions.map((mention): TextEdit[] => {
    if (!isOddlySpelled(mention) || isFollowed(mention, report)) return [];
    const newText = mention.resolution.kind === 'known' ? mention.resolution.skill.code : '';
    return [{ span: codeSpan(mention), newText }];
  });
  return asFarAsSaid(SPELLING, report, edits);
}

/** Whether a mention is a code of the candidate’s option in another than its canonical spelling. */
export function isOddlySpelled({ code, resolution, written }: UnplacedMention): boolean {
  if (code === undefined || resolution.kind !== 'known') return false;
  const { end } = codeSpan({ written, resolution, span: { start: 0, end: written.length } });
  return written.slice(0, end) !== resolution.skill.code;
}

/** « B3.5 A permis … »: the letter is the code’s, or begins what is said. Nobody knows which. */
function isFollowed(mention: Mention, { text }: Report): boolean {
  const { span } = mention;
  const written = text.slice(span.start, codeSpan(mention).end);
  return /\s[AB]$/.test(written) && /^[^\S\r\n]+\p{Ll}/u.test(text.slice(span.end, span.end + 8));
}
