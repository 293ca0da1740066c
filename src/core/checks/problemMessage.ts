import type { Fix, Problem } from './problem.ts';
import type { Translate } from '../l10n/translate.ts';
import { reportCount } from '../coverage/coverageWords.ts';

/** The sentence of a problem: what is wrong and, where it helps, what to do. */
export function problemMessage(
  { args, message }: Pick<Problem, 'args' | 'message'>,
  t: Translate,
): string {
  return message(args, t);
}

/** What the light bulb offers. */
export function fixTitle(
  { kind, subject: name, wording }: Pick<Fix, 'kind' | 'subject' | 'wording'>,
  t: Translate,
): string {
  const subject = wording === undefined ? name : `${name} · ${wording}`;
  switch (kind) {
    case 'replace':
      return t('Replace with {subject}', { subject });
    case 'remove':
      return t('Remove the second {subject}', { subject });
    case 'remove-production':
      return t('Remove “{subject}” from the productions', { subject });
    case 'close-header':
      return t('Close the header');
    case 'add-space':
      return t('Write plain spaces');
    case 'quote':
      return t('Put the value in quotes: {subject}', { subject });
    case 'close':
      return t('Close with {subject}', { subject });
    case 'unindent':
      return t('Take away the spaces before “{subject}”', { subject });
    case 'add-colon':
      return t('Write a colon behind “{subject}”', { subject });
    case 'comment-out':
      return t('Keep the line as a comment: # {subject}', { subject });
    case 'rename':
      return t('Rename to {subject}', { subject });
    case 'insert':
      return t('Insert “{subject}”', { subject });
    case 'declare':
      return t('Add {subject} to the list of the header', { subject });
    case 'tick':
      return t('Tick {subject} in the text', { subject });
    case 'swap':
      return t('Exchange the two dates: {subject}', { subject });
    case 'publish':
      return t('Make it count: remove “{subject}”', { subject });
  }
}

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
