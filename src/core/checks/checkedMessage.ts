import { reportCount } from '../coverage/coverageWords.ts';
import type { Translate } from '../l10n/translate.ts';

/** What a check of every report found. */
export function checkedMessage(
  result: { readonly reports: number; readonly problems: number; readonly withProblems: number },
  t: Translate,
): string {
  const { reports, problems, withProblems } = result;
  const checked = t('Checked: {reports}.', { reports: reportCount(reports, t) });
  if (problems === 0) return `${checked} ${t('No problem was found.')}`;
  if (problems === 1) return `${checked} ${t('1 problem was found.')}`;
  return withProblems === 1
    ? `${checked} ${t('{problems} problems were found, all in one file.', { problems })}`
    : `${checked} ${t('{problems} problems were found, in {withProblems} files.', { problems, withProblems })}`;
}
