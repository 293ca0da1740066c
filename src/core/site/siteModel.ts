import type { Candidate } from '../portfolio/candidate.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { inOrderOfDate, periodOf, reportName } from '../portfolio/reportOrder.ts';
import type { ReportEntry } from '../portfolio/reportEntry.ts';
import { SECTIONS, type Section } from '../report/section.ts';
import type { Referential } from '../referential/referential.ts';
import type { Competency, SubSkill } from '../referential/skill.ts';
import { formatPeriod } from '../report/period.ts';
import type { Production } from '../report/production.ts';
import { periodInWords } from './periodInWords.ts';
import type { SiteText } from './siteText.ts';
import { slugOf, UniqueNames } from './slugs.ts';

/** A competency with those of its sub-skills that something shows; none where it is named alone. */
export interface ShownCompetency {
  readonly competency: Competency;
  readonly subSkills: readonly SubSkill[];
}

/** A réalisation professionnelle with a page of its own. */
export interface Realisation {
  readonly uri: string;
  /** The path of its page. */
  readonly page: string;
  readonly title: string;
  readonly section: Section;
  /** In words; empty where there is none. */
  readonly period: string;
  /** As the official table writes it. */
  readonly officialPeriod: string;
  readonly competencies: readonly ShownCompetency[];
  readonly productions: readonly Production[];
  readonly text: SiteText | undefined;
}

/** What a portfolio shows online: drafts are left out. */
export interface Site {
  /** Whose it is, as far as it is shown. */
  readonly owner: Candidate;
  readonly referential: Referential;
  /** By section, in the order of the official table, by date within. */
  readonly realisations: readonly Realisation[];
}

/**
 * The site of a portfolio, with the texts of its reports by URI. `owner` is what is shown of the
 * candidate; of all drafts, only that of the URI `shown` has a page.
 */
export function buildSite(
  owner: Candidate,
  portfolio: Portfolio,
  texts: ReadonlyMap<string, SiteText>,
  shown?: string,
): Site {
  const published = inOrderOfDate(portfolio.reports()).filter(
    ({ draft, uri }) => !draft || uri === shown,
  );
  const pages = pagesOf(published);
  const realisations = published.map((report) =>
    realisation(report, portfolio, pages.get(report.uri) ?? '', texts.get(report.uri)),
  );
  return {
    owner,
    referential: portfolio.referential,
    realisations: SECTIONS.flatMap((id) => realisations.filter(({ section }) => section === id)),
  };
}

/** Pages are called by titles; whoever of the same title comes first by its file has it alone. */
function pagesOf(reports: readonly ReportEntry[]): ReadonlyMap<string, string> {
  const names = new UniqueNames();
  const inOrder = [...reports].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  return new Map(
    inOrder.map((report) => {
      const name = names.take(slugOf(titleOf(report), 'realisation'));
      return [report.uri, `realisations/${name}.html`];
    }),
  );
}

function realisation(
  report: ReportEntry,
  portfolio: Portfolio,
  page: string,
  text: SiteText | undefined,
): Realisation {
  const period = periodOf(report);
  return {
    ...{ uri: report.uri, page, text },
    title: titleOf(report),
    section: report.section ?? 'formation', // as in the table, so that none is lost
    period: period ? periodInWords(period) : (report.period ?? ''),
    officialPeriod: period ? formatPeriod(period) : (report.period ?? ''),
    competencies: competenciesIn(report.uri, portfolio),
    productions: report.productions,
  };
}

/** A title of nothing but spaces is none. */
function titleOf({ title = '', uri }: ReportEntry): string {
  const words = title.replace(/\s+/g, ' ').trim();
  return reportName(words === '' ? { uri } : { uri, title: words });
}

/** What a report shows, in the order of the referential. */
function competenciesIn(uri: string, portfolio: Portfolio): ShownCompetency[] {
  const shown = new Set(portfolio.evidenceIn(uri).map(({ skill }) => skill));
  return portfolio.referential.blocs
    .flatMap(({ competencies }) => competencies)
    .flatMap((competency) => {
      const subSkills = competency.subSkills.filter((each) => shown.has(each));
      return subSkills.length > 0 || shown.has(competency) ? [{ competency, subSkills }] : [];
    });
}

/** The path of the page of a competency. */
export function competencyPage({ code }: Competency): string {
  return `competences/${slugOf(code, 'competence')}.html`;
}
