import { reportCount } from '../coverage/coverageWords.ts';
import type { Translate } from '../l10n/translate.ts';

/** `12 places in 5 reports`. */
export function placesInReports(
  { places, reports }: { readonly places: number; readonly reports: number },
  t: Translate,
): string {
  const within = reportCount(reports, t);
  return places === 1
    ? t('1 place in {reports}', { reports: within })
    : t('{count} places in {reports}', { count: places, reports: within });
}
