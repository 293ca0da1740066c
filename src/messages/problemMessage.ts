import type { Fix, Problem } from '../checks/problem.ts';
import type { Translate } from './translate.ts';

/** The sentence of a problem: what is wrong and, where it helps, what to do. */
export function problemMessage({ code, args }: Problem, t: Translate): string {
  switch (code) {
    case 'unknown-code':
      return unknownCode(args, t);
    case 'unknown-wording':
      return t('“{written}” names no competency and no sub-skill of the referential.', args);
    case 'other-option':
      return t(
        '{code} “{wording}” belongs to the {theirs} option; this portfolio is {mine}.',
        args,
      );
    case 'duplicate-code':
      return t('{code} is already in this list.', args);
    case 'header-unreadable':
      return t(
        'The header cannot be read from line {line} on: check quotes, brackets and colons.',
        args,
      );
    case 'header-unclosed':
      return t('The header is not closed: add a line “---” below its last field.');
    case 'header-too-long':
      return t('The header is longer than {limit} characters and is not read.', args);
    case 'body-unread':
      return t('This part is too long or too nested to be read: what it ticks does not count.');
  }
}

function unknownCode(args: Problem['args'], t: Translate): string {
  if (args.parent === undefined) {
    return t('{written} does not exist: the referential has the blocs B1, B2 and B3.', args);
  }
  return t('{written} does not exist: {parent} ends with {last}.', args);
}

/** What the light bulb offers. */
export function fixTitle({ kind, subject }: Fix, t: Translate): string {
  switch (kind) {
    case 'replace':
      return t('Replace with {subject}', { subject });
    case 'remove':
      return t('Remove the second {subject}', { subject });
    case 'close-header':
      return t('Close the header');
  }
}
