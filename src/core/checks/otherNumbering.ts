import type { Referential } from '../referential/referential.ts';
import type { Skill } from '../referential/skill.ts';

/** The bloc that the portfolio exam is about, and that students number for themselves. */
const BLOC = 'B1';

/**
 * What a code of another numbering means: `E5.1` … `E5.6` are the six competencies of the exam (`E4`
 * to 2024), and `C7` … goes on counting its sub-skills from the first. Undefined for anything else.
 */
export function otherNumbering(written: string, referential: Referential): Skill | undefined {
  const competencies = referential.blocs.find(({ code }) => code === BLOC)?.competencies ?? [];
  const [, exam] = /^\s*E[45][ .-]?C?(\d)\b/i.exec(written) ?? [];
  if (exam !== undefined) return competencies[Number(exam) - 1];
  const [, flat] = /^\s*C[ .-]?(\d{1,2})\b(?!\.)/i.exec(written) ?? [];
  if (flat === undefined || Number(flat) <= competencies.length) return undefined;
  return competencies.flatMap(({ subSkills }) => subSkills)[Number(flat) - 1];
}
