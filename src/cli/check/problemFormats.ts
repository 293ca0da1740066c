import type { Severity } from '../../core/checks/problem.ts';
import type { ProblemData } from '../../core/checks/problemMessage.ts';
import { candidateName } from '../../core/portfolio/candidate.ts';
import type { FolderEntry } from '../files/folderEntry.ts';
import { padded, widthOf, type Style, type Words } from '../ui/terminal.ts';

/** The version of the package, put in by the build. */
declare const VERSION: string;

/** The problems of one file. */
export interface FileProblems {
  readonly entry: FolderEntry;
  /** From the folder that the program is run in, with `/`. */
  readonly path: string;
  readonly problems: readonly ProblemData[];
  /** Whether the file cannot be read at all. */
  readonly unreadable: boolean;
}

/** How loud each is, as a sign, for GitHub and for SARIF. */
const LEVELS: Readonly<
  Record<Severity, { sign: string; style: Style; github: string; sarif: string }>
> = {
  error: { sign: '✗', style: 'red', github: 'error', sarif: 'error' },
  warning: { sign: '!', style: 'yellow', github: 'warning', sarif: 'warning' },
  information: { sign: 'i', style: 'blue', github: 'notice', sarif: 'note' },
  hint: { sign: '·', style: 'dim', github: 'notice', sarif: 'note' },
};

/** Problems for people: each file, then its problems in columns; of a class, whose they are. */
export function problemLines(files: readonly FileProblems[], isClass: boolean): Words[][] {
  return files.flatMap(({ entry, path, problems }, index): Words[][] => {
    const isNew = isClass && files[index - 1]?.entry !== entry;
    const rows = problems.map((each) => ({ ...each, place: `${each.line}:${each.column}` }));
    const width = Math.max(...rows.map(({ place }) => widthOf(place)));
    return [
      ...(isNew ? [[{ style: 'bold', words: candidateName(entry) } as const]] : []),
      [{ style: 'underline', words: path }],
      ...rows.map(({ place, severity, message, rule }): Words[] => {
        const { sign, style } = LEVELS[severity];
        return [
          `  ${padded(place, width)}  `,
          { style, words: sign },
          `  ${message}  `,
          { style: 'dim', words: rule },
        ];
      }),
      [],
    ];
  });
}

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

/** Problems as GitHub Actions puts them beside the lines: one workflow command a line. */
export function annotations(files: readonly FileProblems[]): string {
  const lines = files.flatMap(({ path, problems }) =>
    problems.map(({ severity, rule, message, line, column, endLine, endColumn }) => {
      const properties = { file: path, line, endLine, col: column, endColumn, title: rule };
      const written = Object.entries(properties)
        // Columns of several lines have no meaning there.
        .filter(([name]) => line === endLine || !/col/i.test(name))
        .map(([name, value]) => `${name}=${inProperty(String(value))}`);
      return `::${LEVELS[severity].github} ${written.join(',')}::${inMessage(message)}\n`;
    }),
  );
  return lines.join('');
}

function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

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
          level: LEVELS[severity].sarif,
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
