import { resolveCode, resolveWording } from '../referential/resolve.ts';
import type { Referential } from '../referential/referential.ts';
import { findListedCodes } from '../referential/writtenCode.ts';
import { claimsOf } from '../report/claims.ts';
import type { ParsedBlocks } from '../report/parsedBlocks.ts';
import { readReport, type Report } from '../report/report.ts';
import { resolveClaims, type Reference } from './reference.ts';

/** A report as a candidate’s referential understands it. */
export interface Reading {
  readonly report: Report;
  /** Everything by which the report names skills, in the order of the text. */
  readonly references: readonly Reference[];
  readonly referential: Referential;
}

/** Reads a text for a candidate; undefined when it is no report. `known` spares what it keeps. */
export function readWith(
  referential: Referential,
  text: string,
  known?: ParsedBlocks,
): Reading | undefined {
  const namesSkill = skillNaming(referential);
  const report = readReport(text, namesSkill, known);
  if (!report) return undefined;
  const references = resolveClaims(claimsOf(report, namesSkill), referential);
  return { report, references, referential };
}

/** Tells whether a header value names a skill of either option, by code or by wording. */
function skillNaming(referential: Referential): (value: string) => boolean {
  return (value) =>
    findListedCodes(value).some((code) => resolveCode(code, referential).kind !== 'unknown') ||
    resolveWording(value, referential) !== undefined;
}

/** The codes that a report already declares or ticks. */
export function evidencedIn({ references }: Reading): ReadonlySet<string> {
  const codes = references.flatMap(({ kind, resolution }) =>
    (kind === 'declared' || kind === 'ticked') && resolution.kind === 'known'
      ? [resolution.skill.code]
      : [],
  );
  return new Set(codes);
}
