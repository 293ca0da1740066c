import type { Severity } from '../../core/checks/problem.ts';
import type { FileProblems } from './fileProblems.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Problems as GitHub Actions puts them beside the lines: one workflow command a line. */
export function annotations(files: readonly FileProblems[]): string {
  const lines = files.flatMap(({ path, problems }) =>
    problems.map(({ severity, rule, message, line, column, endLine, endColumn }) => {
      const properties = { file: path, line, endLine, col: column, endColumn, title: rule };
      const written = Object.entries(properties)
        // Columns of several lines have no meaning there.
        .filter(([name]) => line === endLine || !/col/i.test(name))
        .map(([name, value]) => `${name}=${inProperty(String(value))}`);
      return `::${COMMANDS[severity]} ${written.join(',')}::${inMessage(message)}\n`;
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
