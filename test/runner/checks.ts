import { oneCheck, together, type Report } from '../mocha/report.ts';
import { run } from '../vscode/process.ts';

/** A check by a program of the project: green when the program ends with code 0. */
interface Check {
  readonly title: string;
  /** The script of the program, and its arguments. */
  readonly args: readonly string[];
}

/**
 * The compiler that runs as native code, some five times as fast; linting needs the older one beside it,
 * for this one cannot be called yet.
 */
const compile = (title: string, project: string): Check => ({
  title,
  args: ['node_modules/@typescript/native/bin/tsc', '-p', project],
});

const typeChecks: readonly Check[] = [
  compile('types of the whole project', '.'),
  compile('types of the UI tests', 'test/ui'),
  compile('types of the pictures', 'test/pictures'),
  compile('types of the pure engine', 'src/core'),
  compile('types of the program for a terminal', 'src/cli'),
];

const lintChecks: readonly Check[] = [
  { title: 'ESLint', args: ['node_modules/eslint/bin/eslint.js', '.'] },
  { title: 'Prettier', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
];

/** Type-checks the project, and its engine without the types of Node and VS Code, its program without those of VS Code. */
export const checkTypes = (): Promise<Report> => runChecks(typeChecks);

/** Looks for what ESLint and Prettier complain about. */
export const lint = (): Promise<Report> => runChecks(lintChecks);

const runChecks = async (checks: readonly Check[]): Promise<Report> =>
  together(
    await Promise.all(
      checks.map(async ({ title, args }) => {
        const { code, output } = await run(process.execPath, args);
        return oneCheck(title, code === 0 ? undefined : output.trimEnd());
      }),
    ),
  );
