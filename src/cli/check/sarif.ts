import type { Severity } from '../../core/checks/problem.ts';
import type { FileProblems } from './fileProblems.ts';

/** The version of the package, put in by the build. */
declare const VERSION: string;

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Problems as a log of the Static Analysis Results Interchange Format 2.1.0 (an OASIS standard). */
export function sarifLog(files: readonly FileProblems[]): string {
  const found = files.flatMap(({ path, problems }) => problems.map((each) => ({ path, ...each })));
  const rules = [...new Set(found.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Portfolio SIO', version: VERSION, rules: rules.map((id) => ({ id })) },
        },
        columnKind: 'utf16CodeUnits',
        results: found.map(({ path, rule, severity, message, ...place }) => ({
          ruleId: rule,
          ruleIndex: rules.indexOf(rule),
          level: LEVELS[severity],
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(path).replace(/[?#]/g, encodeURIComponent) },
                region: {
                  startLine: place.line,
                  startColumn: place.column,
                  endLine: place.endLine,
                  endColumn: place.endColumn,
                },
              },
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
