import { decoded } from '../text/uri.ts';
import type { Candidate } from '../portfolio/candidate.ts';
import type { CompetencyCoverage } from '../portfolio/coverage.ts';
import { evidenceIn } from '../portfolio/evidenceIndex.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { HEAD_FIELDS, PROFILE_NAMES } from '../portfolio/profileFields.ts';
import { publishedCandidate, type PublishedOnRequest } from '../portfolio/publication.ts';
import { inOrderOfDate, periodOf, reportName } from '../portfolio/reportOrder.ts';
import type { ReportEntry } from '../portfolio/reportEntry.ts';
import { SECTIONS } from '../report/section.ts';
import { competencyOf, type Skill } from '../referential/skill.ts';
import type { CalendarDay } from '../report/calendarDay.ts';
import type { Period, Precision } from '../report/period.ts';
import { linksFrom } from '../table/summaryTable.ts';

/** What tells a `portfolio.json` of ours from somebody else’s. */
export const DATA_FORMAT = 'portfolio-sio';

/** Counts up when a program that reads the data would have to change. */
export const DATA_VERSION = 1;

/** A candidate’s folder, as its data are made of it. */
export interface DataSource {
  readonly candidate: Candidate;
  /** What else of the profile may be shown. */
  readonly publish: readonly PublishedOnRequest[];
  readonly portfolio: Portfolio;
  /** The URI of the folder, without a slash at its end. */
  readonly root: string;
}

/**
 * What a site of the student’s own can show: all reports that are no drafts, by section and by date,
 * and what they cover, in the words of the reports’ own headers. Réalisations are named by their file
 * everywhere. The same folder gives the same data, byte for byte; the schema says what each part is.
 */
export function portfolioData({ candidate, publish, portfolio, root }: DataSource) {
  const reports = inOrderOfSection(portfolio);
  return {
    format: DATA_FORMAT,
    version: DATA_VERSION,
    candidat: candidateData(publishedCandidate(candidate, publish)),
    realisations: reports.map((report) => realisation(report, root)),
    couverture: portfolio.coverage.map(({ bloc, competencies, complete, mobilised }) => ({
      code: bloc.code,
      libelle: bloc.wording,
      complet: complete,
      mobilisees: mobilised,
      competences: competencies.map((each) => competencyCovered(each, reports, root)),
    })),
  };
}

/** The data as they are written into a file. */
export function portfolioJson(source: DataSource): string {
  return `${JSON.stringify(portfolioData(source), undefined, 2)}\n`;
}

/** By section, in the order of the official table; what has none comes last. */
function inOrderOfSection(portfolio: Portfolio): ReportEntry[] {
  const reports = inOrderOfDate(portfolio.reports()).filter(({ draft }) => !draft);
  return [...SECTIONS, undefined].flatMap((wanted) =>
    reports.filter(({ section }) => section === wanted),
  );
}

function candidateData(candidate: Candidate) {
  const { option, session } = candidate;
  const known = HEAD_FIELDS.filter((field) => candidate[field] !== undefined);
  const named = known.map((field) => [PROFILE_NAMES[field], candidate[field]] as const);
  return { ...Object.fromEntries(named), option, session };
}

function realisation(report: ReportEntry, root: string) {
  const { section, period: written, productions } = report;
  const link = linksFrom(root);
  return {
    fichier: pathIn(root, report),
    intitule: reportName(report),
    ...(section && { cadre: section }),
    ...(written !== undefined && { periode: periodData(written, periodOf(report)) }),
    competences: competenciesIn(report),
    productions: productions.map(({ label, target }) => {
      const address = target === undefined ? undefined : link(target, report);
      return { libelle: label, ...(address !== undefined && { lien: address }) };
    }),
  };
}

/** The competencies that a report mobilises, each with the sub-skills that it shows. */
function competenciesIn(report: ReportEntry) {
  const skills = evidenceIn(report).map(({ skill }) => skill);
  const inOrder = [...skills].sort((a, b) => a.place - b.place);
  return [...new Set(inOrder.map(competencyOf))].map((competency) => ({
    ...named(competency),
    bloc: competency.bloc.code,
    sousCompetences: inOrder.filter((skill) => isPartOf(skill, competency)).map(named),
  }));
}

function competencyCovered(
  { skill, state, subSkills }: CompetencyCoverage,
  reports: readonly ReportEntry[],
  root: string,
) {
  const showing = (wanted: (skill: Skill) => boolean): string[] =>
    reports
      .filter((report) => evidenceIn(report).some((evidence) => wanted(evidence.skill)))
      .map((report) => pathIn(root, report));
  return {
    ...named(skill),
    etat: STATES[state],
    realisations: showing((each) => competencyOf(each) === skill),
    sousCompetences: subSkills.map((each) => ({
      ...named(each.skill),
      realisations: showing((other) => other === each.skill),
    })),
  };
}

/** Drafts are not shown: what they alone would show is missing. */
const STATES = {
  complete: 'complete',
  partial: 'partielle',
  namedOnly: 'citee',
  draftOnly: 'absente',
  missing: 'absente',
} as const satisfies Record<CompetencyCoverage['state'], string>;

/** How far a competency is covered, in the words of the data; `citee`: none of its sub-skills is. */
export type CoverageState = (typeof STATES)[keyof typeof STATES];

function isPartOf(skill: Skill, competency: Skill): boolean {
  return skill !== competency && competencyOf(skill) === competency;
}

function named({ code, wording }: Skill) {
  return { code, libelle: wording };
}

/** As written, and its ends as far as they can be read, no finer than they were written. */
function periodData(written: string, period: Period | undefined) {
  const { start, end, precision = 'day' } = period ?? {};
  return {
    texte: written,
    ...(start && { debut: isoDate(start, precision) }),
    ...(end && { fin: isoDate(end, precision) }),
  };
}

const ISO_LENGTH: Readonly<Record<Precision, number>> = { year: 4, month: 7, day: 10 };

function isoDate({ year, month, day }: CalendarDay, precision: Precision): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`.slice(0, ISO_LENGTH[precision]);
}

/** Where the report is in the folder, as people write it. */
function pathIn(root: string, { uri }: ReportEntry): string {
  return decoded(uri.slice(root.length + 1));
}
