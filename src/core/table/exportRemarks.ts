import { baseName, decoded } from '../text/uri.ts';
import { countedReports } from '../exam/ruleResult.ts';
import type { BlocCoverage } from '../portfolio/coverage.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { inOrderOfDate, periodOf } from '../portfolio/reportOrder.ts';
import type { ReportEntry } from '../portfolio/reportEntry.ts';
import type { Translate } from '../l10n/translate.ts';

const AT_MOST = 3;

/** What the user should know of a table: what bloc 1 lacks, periods that cannot be. */
export function exportRemarks(portfolio: Portfolio, t: Translate): string[] {
  return [...lackRemark(portfolio, t), ...periodRemark(portfolio, t)];
}

/** What is asked before a table is written, where something matters; its remarks are the details. */
export function exportQuestion(portfolio: Portfolio, t: Translate): string | undefined {
  const bloc = incompleteBloc(portfolio);
  const periods = unreadPeriods(portfolio).length;
  const said = [
    ...(bloc ? [competencyCount(bloc, t)] : []),
    ...(periods > 0 ? [periodCount(periods, t)] : []),
  ];
  return said.length === 0 ? undefined : t('{what}: export anyway?', { what: said.join(', ') });
}

function competencyCount({ mobilised, competencies }: BlocCoverage, t: Translate): string {
  return t('{mobilised}/{all} competencies', { mobilised, all: competencies.length });
}

function periodCount(count: number, t: Translate): string {
  return count === 1 ? t('1 unreadable period') : t('{count} unreadable periods', { count });
}

function incompleteBloc({ coverage }: Portfolio): BlocCoverage | undefined {
  const bloc = coverage.find(({ bloc: { code } }) => code === 'B1');
  return bloc?.complete ? undefined : bloc;
}

function unreadPeriods(portfolio: Portfolio): ReportEntry[] {
  return [...countedReports(portfolio)].filter(
    (report) => report.section && report.period !== undefined && !periodOf(report),
  );
}

function lackRemark(portfolio: Portfolio, t: Translate): string[] {
  const bloc = incompleteBloc(portfolio);
  if (!bloc) return [];
  const lack = bloc.competencies.filter(({ mobilised }) => !mobilised);
  const codes = lack.map(({ skill: { code } }) => code).join(', ');
  const counts = { mobilised: bloc.mobilised, all: bloc.competencies.length, codes };
  return [t('{mobilised} of {all} competencies are mobilised; missing: {codes}.', counts)];
}

function periodRemark(portfolio: Portfolio, t: Translate): string[] {
  const wrong = unreadPeriods(portfolio);
  if (wrong.length === 0) return [];
  const named = inOrderOfDate(wrong).slice(0, AT_MOST);
  const titles = named.map(({ title, uri }) => title ?? decoded(baseName(uri)));
  const more = wrong.length > named.length ? ['…'] : [];
  return [t('Period to correct: {titles}.', { titles: [...titles, ...more].join(', ') })];
}

const SIGNS_AT_MOST = 10;

/** Says which signs of a PDF print as empty boxes, since its fonts do not have them. */
export function boxesNote(missing: ReadonlySet<string>, t: Translate): string[] {
  if (missing.size === 0) return [];
  const more = missing.size > SIGNS_AT_MOST ? ['…'] : [];
  const signs = [...[...missing].slice(0, SIGNS_AT_MOST), ...more].join(' ');
  return [t('The fonts of the PDF lack these signs, which print as boxes: {signs}', { signs })];
}
