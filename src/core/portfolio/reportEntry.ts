import { arraysEqual } from '../iteration.ts';
import type { Referential } from '../referential/referential.ts';
import { readFicheNumber, type FicheNumber } from '../report/ficheFields.ts';
import { resolveCode, resolveWording } from '../referential/resolve.ts';
import type { Mention, UnplacedMention } from '../report/mention.ts';
import type { ParsedBlocks } from '../report/parsedBlocks.ts';
import { periodText } from '../report/period.ts';
import { type Production, readProduction } from '../report/production.ts';
import { type Report, isDraft } from '../report/report.ts';
import { type Section, readSection } from '../report/section.ts';
import { copyString } from '../text/bytes.ts';
import { textOf } from '../report/header.ts';
import { officialMention } from '../report/officialMention.ts';
import { readReport } from '../report/readReport.ts';

/** What a report says of itself, but for the skills that it names; each text is one line. */
export type ReportFacts = Pick<
  ReportEntry,
  'title' | 'section' | 'period' | 'draft' | 'broken' | 'listed' | 'fiche'
>;

/**
 * What the portfolio keeps of a report: small, without its text, and of few parts, since memory is
 * tidied up in a time that grows with how many there are.
 */
export class ReportEntry {
  readonly section: Section | undefined;
  readonly draft: boolean;
  /** The header could not be read whole: it is being typed, or it is wrong. */
  readonly broken: boolean;
  /** Which fiche of bloc 2 it comes to, where it says so. */
  readonly fiche: FicheNumber | undefined;
  /** The line of the title, that of the period and one for each production: empty where it has none. */
  readonly lines: string;

  constructor(
    readonly uri: string,
    facts: ReportFacts,
    /** Everything by which it names skills, in the order of the text, without the places. */
    readonly mentions: readonly UnplacedMention[],
  ) {
    this.section = facts.section;
    this.draft = facts.draft;
    this.broken = facts.broken;
    this.fiche = facts.fiche;
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
  resolvedWith(referential: Referential): ReportEntry {
    return new ReportEntry(
      this.uri,
      this,
      this.mentions.flatMap((mention) => resolvedWith(mention, referential)),
    );
  }
}

/** What an array joins is written anew: to keep it is not to keep the text of the report. */
function inLines(texts: readonly string[]): string {
  return texts.join('\n');
}

/** What yaml can read too, and no part of an entry can hold. */
const LINE_BREAK = /\n/g;

/** Reads `text` for the portfolio; undefined when it is no report. `known` spares what it keeps. */
export function readEntry(
  uri: string,
  text: string,
  referential: Referential,
  known?: ParsedBlocks,
): ReportEntry | undefined {
  const report = readReport(text, referential, known);
  return report && entryOf(uri, report);
}

/** What the portfolio keeps of a report: nothing of its text, and no place in it. */
export function entryOf(uri: string, report: Report): ReportEntry {
  const { header, mentions, referential } = report;
  const fiche = textOf(report.field('fiche'));
  const facts: ReportFacts = {
    title: textOf(report.field('title'))?.replace(LINE_BREAK, ' '),
    section: readSection(textOf(report.field('section')), textOf(report.field('year'))),
    period: periodText(report.field('period'))?.replace(LINE_BREAK, ' '),
    draft: isDraft(report),
    broken: header.errors.length > 0 || header.frontMatter.state !== 'closed',
    fiche: fiche === undefined ? undefined : readFicheNumber(fiche),
    listed: (report.field('productions')?.values ?? []).map(({ value }) =>
      value.replace(LINE_BREAK, ' '),
    ),
  };
  return new ReportEntry(
    uri,
    facts,
    mentions.map((mention) => withoutPlace(mention, referential)),
  );
}

/** There are as many as codes in a portfolio: all that are written alike share one. */
function withoutPlace(mention: Mention, referential: Referential): UnplacedMention {
  const { kind, written, code, resolution } = mention;
  return (
    (code && officialMention(kind, written, referential)) ?? {
      kind,
      written: copyString(written),
      code,
      resolution,
    }
  );
}

/** What a mention says to a candidate of another referential: nothing, where it was an ordinary task. */
function resolvedWith(mention: UnplacedMention, referential: Referential): UnplacedMention[] {
  const { kind, written, code } = mention;
  const shared = code && officialMention(kind, written, referential);
  if (shared) return [shared];
  const resolution = code ? resolveCode(code, referential) : resolveWording(written, referential);
  if (resolution) return [{ ...mention, resolution }];
  return kind === 'declared' ? [{ ...mention, resolution: { kind: 'unknown', nearest: [] } }] : [];
}

/** Whether two entries of a report say the same to everyone who looks at the portfolio. */
export function sameEvidence(
  before: ReportEntry | undefined,
  after: ReportEntry | undefined,
): boolean {
  if (!before || !after) return before === after;
  return (
    before.title === after.title &&
    before.section === after.section &&
    before.period === after.period &&
    before.draft === after.draft &&
    before.fiche === after.fiche &&
    before.broken === after.broken &&
    arraysEqual(before.listed, after.listed) &&
    arraysEqual(before.mentions, after.mentions, sayTheSame)
  );
}

function sayTheSame(one: UnplacedMention, other: UnplacedMention): boolean {
  return one.kind === other.kind && one.written === other.written;
}
