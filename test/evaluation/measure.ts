import type { Report } from '../../src/core/report/report.ts';
import type { Suggestion } from '../../src/core/suggestions/suggest.ts';
import type { LabelledReport } from './reports.ts';

/** What was suggested for one report. */
export interface Outcome {
  readonly name: string;
  readonly suggested: readonly Suggestion[];
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** How good the suggestions for many reports are; parts of one. */
export interface Quality {
  readonly precision: number;
  readonly recall: number;
  /** The harmonic mean of the two. */
  readonly f1: number;
  /** In how many of the reports with labels the first suggestion is right. */
  readonly firstRight: number;
}

/** Asks for suggestions and compares them with the labels. */
export function outcomes(
  reports: readonly LabelledReport[],
  suggest: (reading: Report) => readonly Suggestion[],
): Outcome[] {
  return reports.map(({ name, reading, labels }) => {
    const suggested = suggest(reading);
    const codes = suggested.map(({ skill }) => skill.code);
    return {
      name,
      suggested,
      right: codes.filter((code) => labels.has(code)),
      wrong: codes.filter((code) => !labels.has(code)),
      missed: [...labels].filter((code) => !codes.includes(code)),
    };
  });
}

/** Sums over all suggestions of all reports, so that a report counts as much as it says. */
export function qualityOf(all: readonly Outcome[]): Quality {
  const sum = (of: (outcome: Outcome) => number) =>
    all.reduce((total, each) => total + of(each), 0);
  const right = sum((outcome) => outcome.right.length);
  const precision = right / (right + sum((outcome) => outcome.wrong.length));
  const recall = right / (right + sum((outcome) => outcome.missed.length));
  const labelled = all.filter((outcome) => outcome.right.length + outcome.missed.length > 0);
  const first = labelled.filter(({ suggested: [best], right: codes }) =>
    codes.includes(best?.skill.code ?? ''),
  );
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    firstRight: first.length / labelled.length,
  };
}
