import type { Report } from '../../../src/core/report/report.ts';
import assert from 'node:assert/strict';
import type { Option } from '../../../src/core/referential/skill.ts';
import { referentialFor } from '../../../src/core/referential/referential.ts';
import { readReport } from '../../../src/core/report/readReport.ts';

export const SISR = referentialFor('SISR');
export const SLAM = referentialFor('SLAM');

/** A report with these header lines and this body. */
export function reportText(header: string, body = ''): string {
  return `---\n${header}\n---\n${body}`;
}

/** A report whose header is sound and whose body is `body`. */
export function withBody(body: string): string {
  return reportText('competences: []', body);
}

/** Reads a text that must be a report. */
export function reportOf(text: string, option: Option = 'SISR'): Report {
  const found = readReport(text, referentialFor(option));
  assert.ok(found, `no report: ${JSON.stringify(text.slice(0, 200))}`);
  return found;
}
