import assert from 'node:assert/strict';
import { checkReport, DEFAULT_SEVERITIES } from '../../../src/core/checks/checkReport.ts';
import { PROBLEM_CODES, type ProblemCode } from '../../../src/core/checks/problemCodes.ts';
import type { Fix, Problem, Severities } from '../../../src/core/checks/problem.ts';
import type { RuleContext } from '../../../src/core/checks/ruleContext.ts';
import type { Option } from '../../../src/core/referential/skill.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { mark, marked } from '../support/marked.ts';
import { reportOf } from '../support/reports.ts';

/** What a test gives beside its report. */
export interface Around {
  readonly context?: RuleContext;
  readonly option?: Option;
}

/** Every rule at its default, and the one that is tested on. */
const withRule = (code: ProblemCode): Severities => ({ ...DEFAULT_SEVERITIES, [code]: 'warning' });

/** The problems of one rule. */
export function problemsOf(code: ProblemCode, text: string, around: Around = {}): Problem[] {
  const { context, option } = around;
  return checkReport(reportOf(text, option), context, withRule(code)).filter(
    (p) => p.code === code,
  );
}

/**
 * Checks that the rule complains of exactly what stands between `⟦` and `⟧`, in the variant `as`.
 *
 * @returns the problems.
 */
export function expectMarked(
  code: ProblemCode,
  source: string,
  as: (text: string) => string,
  around: Around = {},
): Problem[] {
  const { text } = marked(as(source));
  const problems = problemsOf(code, text, around);
  assert.equal(
    mark(
      text,
      problems.map(({ span }) => span),
    ),
    as(source),
  );
  return problems;
}

/** The whole text after a fix of the only problem, `rank` counted from the likeliest (0). */
export function fixed(
  code: ProblemCode,
  source: string,
  as: (text: string) => string,
  around: Around & { readonly rank?: number } = {},
): string {
  const [problem, ...more] = expectMarked(code, source, as, around);
  assert.ok(problem && more.length === 0, 'exactly one problem');
  const fix = problem.fixes[around.rank ?? 0];
  assert.ok(fix, 'a fix');
  return applyEdits(marked(as(source)).text, fix.edits);
}

/** The subjects of the fixes of the only problem. */
export function subjectsOf(code: ProblemCode, text: string, around: Around = {}): string[] {
  const [problem, ...more] = problemsOf(code, text, around);
  assert.ok(problem && more.length === 0, 'exactly one problem');
  return problem.fixes.map(({ subject }: Fix) => subject);
}

/** The codes of every problem, of any rule, also of those that are off by default. */
export function codesOf(text: string, around: Around = {}): ProblemCode[] {
  const all = Object.fromEntries(PROBLEM_CODES.map((code) => [code, 'warning']));
  const severities = all as unknown as Severities;
  return checkReport(reportOf(text, around.option), around.context, severities).map((p) => p.code);
}
