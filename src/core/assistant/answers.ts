import { problemData, type ProblemData } from '../checks/problemMessage.ts';
import { candidateName } from '../portfolio/candidate.ts';
import { coverageData, standingData } from '../class/coverageData.ts';
import { inOrderOfDate, reportName } from '../portfolio/reportOrder.ts';
import { findSkills } from '../suggestions/search.ts';
import { OPTIONS, type Skill, otherOption } from '../referential/skill.ts';
import { referentialFor } from '../referential/referential.ts';
import { skillData, type SkillData } from '../referential/skillData.ts';
import { reportData, type ReportData } from '../reports/reportData.ts';
import { placeFinder } from '../text/lines.ts';
import type { CandidateEntry } from '../class/candidateNodes.ts';
import {
  candidatesFor,
  reportFor,
  textIn,
  type Answer,
  type PortfolioSource,
  type ToolInput,
} from './source.ts';

/** The whole coverage of one candidate; of several, where each stands. Input: `candidate`. */
export function getCoverage(input: ToolInput, source: PortfolioSource): Answer {
  const asked = candidatesFor(textIn(input, 'candidate'), source);
  if ('problem' in asked) return asked;
  const { found } = asked.data;
  const candidates = found.length === 1 ? found.map(coverageData) : found.map(standingData);
  return { data: { candidates } };
}

/** So many skills are told of. */
const SKILLS_AT_MOST = 10;

/**
 * What the official referential says of a code, or of the skills that words mean, the likeliest
 * first, and which reports evidence each. Input: `query`, and `option` or `candidate`.
 */
export function lookUpSkill(input: ToolInput, source: PortfolioSource): Answer {
  const { t } = source;
  const query = textIn(input, 'query');
  if (query === undefined) return { problem: t('Say which skill: a code such as B1.1, or words.') };
  const candidate = textIn(input, 'candidate');
  const asked = candidatesFor(candidate, source);
  if ('problem' in asked && candidate !== undefined) return asked;
  const entries = 'data' in asked ? asked.data.found : [];
  const written = textIn(input, 'option')?.toUpperCase();
  const wanted = OPTIONS.find((each) => each === written);
  const usual = entries[0]?.candidate.option ?? 'SISR';
  // A code of the other option is told of as what it is there.
  const options = wanted ? [wanted] : [usual, otherOption(usual)];
  for (const option of options) {
    const skills = findSkills(query, referentialFor(option)).slice(0, SKILLS_AT_MOST);
    if (skills.length === 0) continue;
    const mine = entries.filter((entry) => entry.candidate.option === option);
    const found = skills.map((skill) => skillWithReports(skill, mine, source));
    return { data: { option, skills: found } };
  }
  return { problem: t('No skill is called “{query}”.', { query }) };
}

/** So many reports are named for each skill. */
const NAMED_AT_MOST = 20;

function skillWithReports(
  skill: Skill,
  entries: readonly CandidateEntry[],
  { pathOf }: PortfolioSource,
): SkillData & { readonly reports: readonly object[] } {
  const codes = skill.kind === 'competency' ? [skill, ...skill.subSkills] : [skill];
  const reports = entries.flatMap((entry) => {
    const evidence = codes.flatMap(({ code }) => [...entry.portfolio.evidenceOf(code)]);
    return inOrderOfDate(new Set(evidence.map(({ report }) => report))).map((report) => ({
      ...(entries.length > 1 && { candidate: candidateName(entry) }),
      title: reportName(report),
      path: pathOf(report.uri),
      draft: report.draft,
    }));
  });
  return { ...skillData(skill), reports: reports.slice(0, NAMED_AT_MOST) };
}

/** The problems of one report, each at its line. Input: `report`, and `candidate`. */
export async function checkOneReport(input: ToolInput, source: PortfolioSource): Promise<Answer> {
  const { t, pathOf } = source;
  const asked = candidatesFor(textIn(input, 'candidate'), source);
  if ('problem' in asked) return asked;
  const name = textIn(input, 'report');
  if (name === undefined) return { problem: t('Say which report: by its path, or by its title.') };
  const chosen = reportFor(name, asked.data.found, source);
  if ('problem' in chosen) return chosen;
  const { report, entry } = chosen.data;
  const path = pathOf(report.uri);
  const checked = await source.check(report.uri);
  if (!checked) return { problem: t('{path} cannot be read any more.', { path }) };
  const placeOf = placeFinder(checked.text);
  const problems: ProblemData[] = checked.problems.map((each) => problemData(each, placeOf, t));
  return { data: { report: reportData(report, entry.portfolio, path), problems } };
}

/** So many reports are listed: one candidate’s, or the first of a class. */
const REPORTS_AT_MOST = 200;

/** The reports, by date, each with what it evidences. Input: `candidate`, and `skill` to filter by. */
export function listReports(input: ToolInput, source: PortfolioSource): Answer {
  const asked = candidatesFor(textIn(input, 'candidate'), source);
  if ('problem' in asked) return asked;
  const { found } = asked.data;
  const query = textIn(input, 'skill');
  const skills = query === undefined ? undefined : skillsMeant(query, found);
  if (query !== undefined && skills?.size === 0) {
    return { problem: source.t('No skill is called “{query}”.', { query }) };
  }
  const all = found.flatMap((entry) =>
    reportsOf(entry, found.length > 1, source).filter(
      ({ skills: codes }) => !skills || codes.some((code) => skills.has(code)),
    ),
  );
  const reports = all.slice(0, REPORTS_AT_MOST);
  return { data: { reports, leftOut: all.length - reports.length } };
}

/** The codes of the likeliest skill that a text means, and of its sub-skills. */
function skillsMeant(query: string, entries: readonly CandidateEntry[]): ReadonlySet<string> {
  const meant = entries.flatMap(({ portfolio }) =>
    findSkills(query, portfolio.referential).slice(0, 1),
  );
  return new Set(
    meant
      .flatMap((skill) => [skill, ...(skill.kind === 'competency' ? skill.subSkills : [])])
      .map(({ code }) => code),
  );
}

function reportsOf(
  entry: CandidateEntry,
  named: boolean,
  { pathOf }: PortfolioSource,
): (ReportData & { readonly candidate?: string })[] {
  const { portfolio } = entry;
  return inOrderOfDate(portfolio.reports()).map((report) => ({
    ...(named && { candidate: candidateName(entry) }),
    ...reportData(report, portfolio, pathOf(report.uri)),
  }));
}
