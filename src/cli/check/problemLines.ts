import type { Severity } from '../../core/checks/problem.ts';
import { candidateName } from '../../core/portfolio/candidate.ts';
import { padded, widthOf, type Style, type Words } from '../ui/terminal.ts';
import type { FileProblems } from './fileProblems.ts';

const SIGNS: Readonly<Record<Severity, readonly [sign: string, style: Style]>> = {
  error: ['✗', 'red'],
  warning: ['!', 'yellow'],
  information: ['i', 'blue'],
  hint: ['·', 'dim'],
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
        const [sign, style] = SIGNS[severity];
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
