import type { Referential } from '../referential/referential.ts';
import { isDraft, textOf } from '../report/facts.ts';
import { readProduction, type Production } from '../report/production.ts';
import { readWith, type Reading } from './reading.ts';
import type { Reference } from './reference.ts';
import { readSection, type Section } from './section.ts';

/** What the portfolio keeps of a report: small, and without its text. */
export interface ReportRecord {
  readonly uri: string;
  readonly title?: string;
  readonly section?: Section;
  /** The period as written; `du` and `au` of a mapping are joined. */
  readonly period?: string;
  readonly draft: boolean;
  /** The header could not be read whole: it is being typed, or it is wrong. */
  readonly broken: boolean;
  readonly productions: readonly Production[];
  readonly references: readonly Reference[];
}

/** Reads `text` for the portfolio; undefined when it is no report. */
export function recordOf(
  uri: string,
  text: string,
  referential: Referential,
): ReportRecord | undefined {
  const reading = readWith(referential, text);
  return reading && summarise(uri, reading);
}

/** Puts a reading into the few facts that the portfolio keeps. */
export function summarise(uri: string, reading: Reading): ReportRecord {
  const { report, references } = reading;
  const title = textOf(report.field('title'));
  const section = readSection(textOf(report.field('section')), textOf(report.field('year')));
  const period = textOf(report.field('period'), ' au ');
  return {
    uri,
    ...(title !== undefined && { title }),
    ...(section && { section }),
    ...(period !== undefined && { period }),
    draft: isDraft(report),
    broken: report.header.errors.length > 0 || report.header.frontMatter.state !== 'closed',
    productions:
      report.field('productions')?.values.map(({ value }) => readProduction(value)) ?? [],
    references,
  };
}
