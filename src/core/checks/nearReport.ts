import { fieldNamed } from '../report/fieldNames.ts';
import type { Referential } from '../referential/referential.ts';
import { mayHoldCode } from '../referential/writtenCode.ts';
import { splitFrontMatter } from '../report/frontMatter.ts';
import { applyEdits, type Span, type TextEdit } from '../text/span.ts';
import { findMissingSpaces, spacing } from './rules/missingSpace.ts';
import { otherHeaderIn } from './rules/otherHeader.ts';
import type { Finding } from './problem.ts';
import { nearestName } from './rules/unknownKey.ts';
import { readReport } from '../report/readReport.ts';

/**
 * Why a text that should be a report is none: one slip in the name of its competency list, or behind
 * it. It is one only if, mended, it is a report that names a skill: whatever else people write in
 * headers is none of ours. Or its header is in another language, which is not read.
 */
export function checkNearReport(text: string, referential: Referential): Finding[] {
  const frontMatter = splitFrontMatter(text);
  if (!frontMatter) return [...otherHeaderIn(text, referential)];
  if (!mayHoldCode(frontMatter.yaml)) return [];
  const [misspelled] = misspelledLists(text, frontMatter.span).filter((each) =>
    isReportWith(each.edits, text, referential),
  );
  if (misspelled) {
    const { span, written, meant, edits } = misspelled;
    const changes = { keys: [written], fields: ['competencies'], mends: true } as const;
    const fixes = [{ kind: 'rename', subject: meant, edits, changes } as const];
    return [{ code: 'unknown-key', args: { written, meant }, span, fixes }];
  }
  const tight = findMissingSpaces(text, frontMatter);
  const edits = tight.flatMap((each) => each.edits);
  const [first] = tight;
  if (!first || !isReportWith(edits, text, referential)) return [];
  const changes = spacing(tight);
  const fixes = [{ kind: 'add-space', subject: '', edits, changes, safe: true } as const];
  return [{ code: 'missing-space', args: { place: first.place }, span: first.span, fixes }];
}

interface MisspelledList {
  readonly span: Span;
  readonly written: string;
  readonly meant: string;
  readonly edits: readonly TextEdit[];
}

function misspelledLists(text: string, { start, end }: Span): MisspelledList[] {
  return [...text.slice(start, end).matchAll(/^([\p{L}_][\p{L}\p{M}\p{N} _-]*?)\s*:/gmu)].flatMap(
    ({ 1: written = '', index }) => {
      const meant = fieldNamed(written) ? undefined : nearestName(written);
      if (meant?.id !== 'competencies') return [];
      const span = { start: start + index, end: start + index + written.length };
      return [{ span, written, meant: meant.name, edits: [{ span, newText: meant.name }] }];
    },
  );
}

function isReportWith(edits: readonly TextEdit[], text: string, referential: Referential): boolean {
  const mended = readReport(applyEdits(text, edits), referential);
  return (
    mended?.mentions.some(
      ({ kind, resolution }) => kind === 'declared' && resolution.kind !== 'unknown',
    ) ?? false
  );
}
