import { oneCheck, together, type Report } from '../mocha/report.ts';
import { run } from '../vscode/process.ts';

/** A check by a program of the project: green when the program ends with code 0. */
interface Check {
  readonly title: string;
  /** The script of the program, and its arguments. */
  readonly args: readonly string[];
}

const typeChecks: readonly Check[] = [
  { title: 'types of the whole project', args: ['node_modules/typescript/bin/tsc', '-p', '.'] },
  { title: 'types of the UI tests', args: ['node_modules/typescript/bin/tsc', '-p', 'test/ui'] },
  {
    title: 'types of the pictures',
    args: ['node_modules/typescript/bin/tsc', '-p', 'test/pictures'],
  },
  {
    title: 'types of the pure engine',
    args: ['node_modules/typescript/bin/tsc', '-p', 'src/core'],
  },
  {
    title: 'types of the program for a terminal',
    args: ['node_modules/typescript/bin/tsc', '-p', 'src/cli'],
  },
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
