import assert from 'node:assert/strict';
import { checkReport } from '../../../src/core/checks/checkReport.ts';
import type { Problem } from '../../../src/core/checks/problem.ts';
import type { ProblemCode } from '../../../src/core/checks/problemCodes.ts';
import type { Option } from '../../../src/core/referential/skill.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { mark, marked } from './marked.ts';
import { reportOf } from './reports.ts';
import { inEveryVariant } from './variants.ts';

/** The problems of a text, of one code only. */
export function problemsOf(text: string, code: ProblemCode, option: Option = 'SISR'): Problem[] {
  return checkReport(reportOf(text, option)).filter((problem) => problem.code === code);
}

/** Expects the problems of one code at the marked places, and these texts after their first fixes. */
export function finds(
  code: ProblemCode,
  source: string,
  after: readonly (string | undefined)[] = [],
  option: Option = 'SISR',
): void {
  inEveryVariant(JSON.stringify(source), (as) => {
    const { text } = marked(as(source));
    const problems = problemsOf(text, code, option);
    assert.equal(
      mark(
        text,
        problems.map(({ span }) => span),
      ),
      as(source),
    );
    for (const [index, expected] of after.entries()) {
      const edits = problems[index]?.fixes[0]?.edits;
      assert.equal(
        edits && applyEdits(text, edits),
        expected === undefined ? undefined : as(expected),
      );
    }
  });
}
