import type { Candidate } from '../portfolio/candidate.ts';
import type { BlocCoverage } from '../portfolio/coverage.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { blocDetail, reportCount } from './coverageWords.ts';
import type { Translate } from './translate.ts';

/** What a candidate is called: by name where the profile gives one, else as the folder. */
export function candidateName({
  name,
  candidate: { firstName, lastName },
}: {
  readonly name: string;
  readonly candidate: Pick<Candidate, 'firstName' | 'lastName'>;
}): string {
  const given = [lastName, firstName].filter((part) => part !== undefined);
  return given.length > 0 ? given.join(' ') : name;
}

/** Whose profile it is, and whether what stands there could be read. */
export interface ProfileState {
  readonly candidate: Pick<Candidate, 'option' | 'session'>;
  readonly isProfileUnreadable?: boolean;
}

/** `SISR · session 2026`, or that the profile which would say so cannot be read. */
export function optionAndSession(
  { candidate: { option, session }, isProfileUnreadable = false }: ProfileState,
  t: Translate,
): string {
  if (isProfileUnreadable) return t('unreadable profile');
  return t('{option} · session {session}', { option, session: String(session) });
}

/** Where a candidate stands, in words: for the eye, and as a sentence. */
export interface Standing {
  /** Short and of much the same length for everybody: `5/6`. */
  readonly mark: string;
  readonly detail: string;
  readonly sentence: string;
}

/** Where bloc 1 stands: `5/6`, then `missing: B1.3 · 12/22 sub-skills`. */
export function coverageStanding({ coverage }: Portfolio, t: Translate): Standing {
  const bloc = coverage.find(({ bloc: { code } }) => code === 'B1');
  if (!bloc) return { mark: '', detail: '', sentence: '' };
  const lack = missingWords(bloc, t);
  const { covered, total } = bloc;
  return {
    mark: `${bloc.mobilised}/${bloc.competencies.length}`,
    detail: `${lack} · ${t('{covered}/{total} sub-skills', { covered, total })}`,
    sentence: `${blocDetail(bloc, t)} ${sentenceCase(lack)}.`,
  };
}

function missingWords({ competencies, complete }: BlocCoverage, t: Translate): string {
  if (complete) return t('complete for the exam');
  const missing = competencies.filter(({ mobilised }) => !mobilised);
  return t('missing: {codes}', { codes: missing.map(({ skill }) => skill.code).join(', ') });
}

/** How many reports a candidate has written, drafts apart. */
export function reportsStanding(portfolio: Portfolio, t: Translate): Standing {
  const reports = [...portfolio.reports()];
  const drafts = reports.filter(({ draft }) => draft).length;
  const mark = reportCount(reports.length - drafts, t);
  const detail = drafts === 0 ? '' : draftCount(drafts, t);
  return { mark, detail, sentence: `${[mark, detail].filter((it) => it !== '').join(', ')}.` };
}

function draftCount(count: number, t: Translate): string {
  return count === 1 ? t('1 draft') : t('{count} drafts', { count });
}

/** How many candidates there are, and how many of them have all that the exam asks of bloc 1. */
export function classStanding(portfolios: readonly Portfolio[], t: Translate): string {
  return t('{count} candidates, {complete} complete', {
    count: portfolios.length,
    complete: portfolios.filter(hasWholeBloc1).length,
  });
}

/** How many candidates still lack a competency of bloc 1; undefined where none does. */
export function classBadge(
  portfolios: readonly Portfolio[],
  t: Translate,
): { readonly value: number; readonly tooltip: string } | undefined {
  const value = portfolios.filter((portfolio) => !hasWholeBloc1(portfolio)).length;
  if (value === 0) return undefined;
  const tooltip =
    value === 1
      ? t('1 candidate lacks competencies of bloc 1')
      : t('{count} candidates lack competencies of bloc 1', { count: value });
  return { value, tooltip };
}

function hasWholeBloc1({ coverage }: Portfolio): boolean {
  return coverage.some(({ bloc: { code }, complete }) => code === 'B1' && complete);
}

function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
