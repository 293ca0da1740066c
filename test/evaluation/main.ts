import type { Report } from '../../src/core/report/report.ts';
import { parseArgs } from 'node:util';
import type { Option } from '../../src/core/referential/skill.ts';
import { referentialFor } from '../../src/core/referential/referential.ts';
import { suggesterFor } from '../../src/core/suggestions/suggest.ts';
import { outcomes, qualityOf, type Outcome } from './measure.ts';
import { HALVES, labelledReports } from './reports.ts';

/**
 * Prints how good the suggestions are: `npm run evaluate`, or `npm run evaluate -- tuning --details`
 * with every suggestion of one half.
 *
 * @returns the exit code.
 */
export async function main(args: string[]): Promise<number> {
  const options = { details: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const halves = HALVES.filter((half) => positionals.length === 0 || positionals.includes(half));
  const reports = await Promise.all(halves.map((half) => labelledReports(half)));
  const suggest = suggesters();
  halves.forEach((half, index) => {
    const all = outcomes(reports[index] ?? [], suggest);
    if (values.details) all.forEach(printOutcome);
    const { precision, recall, f1, firstRight } = qualityOf(all);
    console.log(
      `${half}: ${all.length} reports, precision ${percent(precision)}, recall ${percent(recall)},` +
        ` F1 ${percent(f1)}, first suggestion right ${percent(firstRight)}`,
    );
  });
  return 0;
}

/** The suggestions for a report of either option. */
export function suggesters() {
  const of = {
    SISR: suggesterFor(referentialFor('SISR')),
    SLAM: suggesterFor(referentialFor('SLAM')),
  } satisfies Record<Option, unknown>;
  return (reading: Report) => of[reading.referential.option](reading);
}

function printOutcome({ name, suggested, right, missed }: Outcome): void {
  const lines = suggested.map(({ skill: { code }, score, words }) => {
    const mark = right.includes(code) ? '+' : '-';
    return `  ${mark} ${code.padEnd(8)} ${score.toFixed(1)}  ${words.join(', ')}`;
  });
  console.log([name, ...lines, ...missed.map((code) => `  ? ${code}`)].join('\n'));
}

const percent = (part: number): string => `${(part * 100).toFixed(0)} %`;
