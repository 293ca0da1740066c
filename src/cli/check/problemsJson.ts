import type { Severity } from '../../core/checks/problem.ts';
import { candidateName } from '../../core/class/candidateWords.ts';
import type { FileProblems } from './problems.ts';

/** Problems as JSON: see `docs/cli/check.schema.json`. */
export function problemsJson(files: readonly FileProblems[], reports: number): string {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { problems } of files) for (const { severity } of problems) counts[severity] += 1;
  const data = {
    version: 1,
    reports,
    counts,
    files: files.map(({ entry, path, problems, unreadable }) => ({
      path,
      candidate: candidateName(entry),
      ...(unreadable && { unreadable }),
      problems,
    })),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
