import type { Fix, Problem, Severity } from './problem.ts';
import type { Translate } from '../l10n/translate.ts';
import { reportCount } from '../coverage/coverageWords.ts';
import type { PlaceFinder } from '../text/lines.ts';

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
  return {
    replace: t('Replace with {subject}', { subject }),
    remove: t('Remove the second {subject}', { subject }),
    'remove-production': t('Remove “{subject}” from the productions', { subject }),
    'close-header': t('Close the header'),
    'add-space': t('Write plain spaces'),
    quote: t('Put the value in quotes: {subject}', { subject }),
    close: t('Close with {subject}', { subject }),
    unindent: t('Take away the spaces before “{subject}”', { subject }),
    'add-colon': t('Write a colon behind “{subject}”', { subject }),
    'comment-out': t('Keep the line as a comment: # {subject}', { subject }),
    rename: t('Rename to {subject}', { subject }),
    insert: t('Insert “{subject}”', { subject }),
    declare: t('Add {subject} to the list of the header', { subject }),
    tick: t('Tick {subject} in the text', { subject }),
    swap: t('Exchange the two dates: {subject}', { subject }),
    publish: t('Make it count: remove “{subject}”', { subject }),
  }[kind];
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

/** A problem as plain data: programs and models are given it. Lines and columns count from 1. */
export interface ProblemData {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
  readonly endLine: number;
  /** Where the column behind the last sign is. */
  readonly endColumn: number;
  /** What the editor offers to do, the likeliest first, in words. */
  readonly fixes: readonly string[];
}

/** A problem of a text whose places `placeOf` finds, in the reader’s language. */
export function problemData(problem: Problem, placeOf: PlaceFinder, t: Translate): ProblemData {
  const [start, end] = [placeOf(problem.span.start), placeOf(problem.span.end)];
  return {
    rule: problem.code,
    severity: problem.severity,
    message: problemMessage(problem, t),
    ...start,
    endLine: end.line,
    endColumn: end.column,
    fixes: problem.fixes.map((fix) => fixTitle(fix, t)),
  };
}
