import assert from 'node:assert/strict';
import { readWith, type Reading } from '../../../src/core/portfolio/reading.ts';
import type { Option } from '../../../src/core/referential/option.ts';
import { referentialFor } from '../../../src/core/referential/referential.ts';

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
export function reading(text: string, option: Option = 'SISR'): Reading {
  const found = readWith(referentialFor(option), text);
  assert.ok(found, `no report: ${JSON.stringify(text.slice(0, 200))}`);
  return found;
}
