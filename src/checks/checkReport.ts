import type { Reading } from '../portfolio/reading.ts';
import { duplicateCode } from './duplicateCode.ts';
import { header } from './header.ts';
import { otherOption } from './otherOption.ts';
import type { Problem, Rule } from './problem.ts';
import { unknownCode } from './unknownCode.ts';
import { unreadBody } from './unreadBody.ts';

const RULES: readonly Rule[] = [header, unknownCode, otherOption, duplicateCode, unreadBody];

/** Every problem of a report, in the order of its text. */
export function checkReport(reading: Reading): Problem[] {
  return RULES.flatMap((rule) => [...rule(reading)]).sort((a, b) => a.span.start - b.span.start);
}
