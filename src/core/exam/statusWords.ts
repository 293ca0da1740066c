import type { Portfolio } from '../portfolio/portfolio.ts';
import { blocDetail } from '../coverage/coverageWords.ts';
import type { Translate } from '../l10n/translate.ts';

/** What the status bar says of a portfolio: short, and in full for who rests on it. */
export interface StatusWords {
  readonly text: string;
  readonly detail: string;
}

/** Where bloc 1 stands; undefined where there is no report to speak of. */
export function statusWords(portfolio: Portfolio, t: Translate): StatusWords | undefined {
  const bloc = portfolio.coverage.find(({ bloc: { code } }) => code === 'B1');
  if (!bloc || portfolio.reports().next().done === true) return undefined;
  const counts = `${bloc.mobilised}/${bloc.competencies.length}`;
  return { text: t('Bloc 1: {counts}', { counts }), detail: blocDetail(bloc, t) };
}
