import type { Referential } from '../referential/referential.ts';
import { isDraft } from '../report/facts.ts';
import { textOf } from '../report/fieldText.ts';
import { periodText } from '../report/periodText.ts';
import { readProduction, type Production } from '../report/production.ts';
import { keptNames } from './keptName.ts';
import type { Reading } from './reading.ts';
import type { NamedSkill } from './reference.ts';
import { readSection, type Section } from './section.ts';

/** What a report says of itself, but for the skills that it names; each text is one line. */
export type ReportFacts = Pick<
  ReportRecord,
  'title' | 'section' | 'period' | 'draft' | 'broken' | 'listed'
>;

/**
 * What the portfolio keeps of a report: small, without its text, and of few parts, since memory is
 * tidied up in a time that grows with how many there are.
 */
export class ReportRecord {
  readonly section: Section | undefined;
  readonly draft: boolean;
  /** The header could not be read whole: it is being typed, or it is wrong. */
  readonly broken: boolean;
  /** The line of the title, that of the period and one for each production: empty where it has none. */
  readonly lines: string;

  constructor(
    readonly uri: string,
    facts: ReportFacts,
    /** Everything by which it names skills, in the order of the text, without the places. */
    readonly references: readonly NamedSkill[],
  ) {
    this.section = facts.section;
    this.draft = facts.draft;
    this.broken = facts.broken;
    this.lines = inLines([facts.title ?? '', facts.period ?? '', ...facts.listed]);
  }

  get title(): string | undefined {
    const [title] = this.lines.split('\n', 1);
    return title === '' ? undefined : title;
  }

  /** The period as written; `du` and `au` of a mapping are joined. */
  get period(): string | undefined {
    const [, period] = this.lines.split('\n', 2);
    return period === '' ? undefined : period;
  }

  /** What it lists under `productions:`, as written. */
  get listed(): readonly string[] {
    return this.lines.split('\n').slice(2);
  }

  get productions(): readonly Production[] {
    return this.listed.map(readProduction);
  }

  /** The same report for a candidate of another referential. */
  resolvedWith(referential: Referential): ReportRecord {
    return new ReportRecord(this.uri, this, keptNames(this.references, referential));
  }
}

/** What an array joins is written anew: to keep it is not to keep the text of the report. */
function inLines(texts: readonly string[]): string {
  return texts.join('\n');
}

/** What yaml can read too, and no part of a record can hold. */
const LINE_BREAK = /\n/g;

/** Puts a reading into the few facts that the portfolio keeps. */
export function summarise(uri: string, { report, references, referential }: Reading): ReportRecord {
  const facts: ReportFacts = {
    title: textOf(report.field('title'))?.replace(LINE_BREAK, ' '),
    section: readSection(textOf(report.field('section')), textOf(report.field('year'))),
    period: periodText(report.field('period'))?.replace(LINE_BREAK, ' '),
    draft: isDraft(report),
    broken: report.header.errors.length > 0 || report.header.frontMatter.state !== 'closed',
    listed: (report.field('productions')?.values ?? []).map(({ value }) =>
      value.replace(LINE_BREAK, ' '),
    ),
  };
  return new ReportRecord(uri, facts, keptNames(references, referential));
}
