import type { Candidate } from '../portfolio/candidate.ts';
import type { BlocCoverage } from '../portfolio/coverage.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { blocDetail, reportCount } from '../coverage/coverageWords.ts';
import { sentences } from '../l10n/sentences.ts';
import type { Translate } from '../l10n/translate.ts';

/** Whose profile it is, and whether what stands there could be read. */
export interface ProfileState {
  readonly candidate: Pick<Candidate, 'option' | 'session'>;
  readonly profileBroken?: boolean;
}

/** `SISR · session 2026`, or that the profile which would say so cannot be read. */
export function optionAndSession(
  { candidate: { option, session }, profileBroken = false }: ProfileState,
  t: Translate,
): string {
  if (profileBroken) return t('profile unreadable');
  return t('{option} · session {session}', { option, session: String(session) });
}

/** Where a candidate stands, in words: for the eye, and as a sentence. */
export interface Standing {
  /** Short and of much the same length for everybody: `5/6`. */
  readonly mark: string;
  readonly detail: string;
  readonly sentence: string;
}

/** A candidate of whom a line says where they stand. */
export interface Standee {
  readonly portfolio: Portfolio;
  /** Whether the profile is there and cannot be read. */
  readonly profileBroken?: boolean;
}

/** Where bloc 1 stands: `5/6`, then `3 drafts · missing: B1.3 · 12/22 sub-skills`. */
export function coverageStanding({ portfolio, profileBroken }: Standee, t: Translate): Standing {
  const bloc = portfolio.coverage.find(({ bloc: { code } }) => code === 'B1');
  if (!bloc) return { mark: '', detail: '', sentence: '' };
  const { reports, drafts } = countsOf(portfolio);
  const lack = missingWords(bloc, t);
  const { covered, total } = bloc;
  const remarks = [
    ...(profileBroken ? [t('profile unreadable')] : []),
    ...(reports + drafts === 0 ? [t('no report')] : []),
    ...(drafts > 0 ? [draftCount(drafts, t)] : []),
  ];
  return {
    mark: `${bloc.mobilised}/${bloc.competencies.length}`,
    detail: [...remarks, lack, t('{covered}/{total} sub-skills', { covered, total })].join(' · '),
    sentence: sentences(blocDetail(bloc, t), lack, ...remarks),
  };
}

function countsOf(portfolio: Portfolio): { readonly reports: number; readonly drafts: number } {
  const all = [...portfolio.reports()];
  const drafts = all.filter(({ draft }) => draft).length;
  return { reports: all.length - drafts, drafts };
}

function missingWords({ competencies, complete }: BlocCoverage, t: Translate): string {
  if (complete) return t('complete for the exam');
  const missing = competencies.filter(({ mobilised }) => !mobilised);
  return t('missing: {codes}', { codes: missing.map(({ skill }) => skill.code).join(', ') });
}

/** How many reports a candidate has written, drafts apart. */
export function reportsStanding({ portfolio, profileBroken }: Standee, t: Translate): Standing {
  const { reports, drafts } = countsOf(portfolio);
  const mark = reports === 0 ? t('no report') : reportCount(reports, t);
  const detail = [
    ...(drafts > 0 ? [draftCount(drafts, t)] : []),
    ...(profileBroken ? [t('profile unreadable')] : []),
  ].join(' · ');
  return { mark, detail, sentence: sentences([mark, detail].filter(Boolean).join(' · ')) };
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
