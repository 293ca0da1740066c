import { type Report, evidencedIn } from '../../src/core/report/report.ts';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OPTIONS } from '../../src/core/referential/skill.ts';
import { referentialFor } from '../../src/core/referential/referential.ts';
import { readReport } from '../../src/core/report/readReport.ts';

/** The halves of the labelled reports: see README.md. */
export const HALVES = ['tuning', 'heldOut'] as const;
export type Half = (typeof HALVES)[number];

/** A report and what it evidences. */
export interface LabelledReport {
  readonly name: string;
  /** The report as if it declared nothing. */
  readonly reading: Report;
  readonly labels: ReadonlySet<string>;
}

/** Reads one half of the labelled reports, below the project’s folder. */
export async function labelledReports(half: Half): Promise<LabelledReport[]> {
  const all = OPTIONS.map(async (option) => {
    const folder = join('test', 'evaluation', half, option.toLowerCase());
    const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
    const read = (name: string) => readFile(join(folder, name), 'utf8');
    const texts = await Promise.all(names.map(read));
    return texts.map((text, index): LabelledReport => {
      const name = `${option} ${names[index] ?? ''}`;
      const understand = (source: string) => {
        const reading = readReport(source, referentialFor(option));
        if (!reading) throw new Error(`${name} is no report.`);
        return reading;
      };
      const labelled = understand(text);
      const wrong = labelled.mentions.find(({ resolution }) => resolution.kind !== 'known');
      if (wrong) throw new Error(`${name}: ${wrong.written} is no code of ${option}.`);
      const silent = text.replace(/^competences: .*$/m, 'competences: []');
      return { name, reading: understand(silent), labels: evidencedIn(labelled) };
    });
  });
  return (await Promise.all(all)).flat();
}
