import type { Referential } from '../referential/referential.ts';
import { readFicheNumber } from '../report/ficheFields.ts';
import { resolveCode, resolveWording } from '../referential/resolve.ts';
import type { Mention, UnplacedMention } from '../report/mention.ts';
import type { ParsedBlocks } from '../report/parsedBlocks.ts';
import { type Report, isDraft } from '../report/report.ts';
import { readSection } from '../report/section.ts';
import { copyString } from '../text/bytes.ts';
import { periodText, textOf } from '../report/header.ts';
import { officialMention } from '../report/officialMention.ts';
import { readReport } from '../report/readReport.ts';
import { type ReportFacts, ReportEntry } from './reportEntry.ts';

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

/** What the portfolio keeps of the same report for a candidate of another referential. */
export function resolvedWith(entry: ReportEntry, referential: Referential): ReportEntry {
  const mentions = entry.mentions.flatMap((mention) => resolved(mention, referential));
  return new ReportEntry(entry.uri, entry, mentions);
}

/** What a mention says to a candidate of another referential: nothing, where it was an ordinary task. */
function resolved(mention: UnplacedMention, referential: Referential): UnplacedMention[] {
  const { kind, written, code } = mention;
  const shared = code && officialMention(kind, written, referential);
  if (shared) return [shared];
  const resolution = code ? resolveCode(code, referential) : resolveWording(written, referential);
  if (resolution) return [{ ...mention, resolution }];
  return kind === 'declared' ? [{ ...mention, resolution: { kind: 'unknown', nearest: [] } }] : [];
}
