import { fold } from '../text/fold.ts';
import type { ExamRule } from './ruleResult.ts';

/** The file holds the attestations de stage or certificats de travail. */
export const attestations: ExamRule = ({ attestations: found }) => ({
  rule: 'attestations',
  weight: 'rule',
  met: found.length > 0,
  details: found.map((uri) => ({ kind: 'file', uri })),
});

/** Whether the name of a file (no folder) says that it is such a document. */
export function isAttestation(name: string): boolean {
  const folded = fold(name).replace(/[_\-.]+/g, ' ');
  const isDocument = /\.(?:pdf|docx?|odt|png|jpe?g|webp|heic|tiff?)$/i.test(name);
  return isDocument && /\b(?:attestations?|certificats? (?:de )?(?:travail|stage))\b/.test(folded);
}
