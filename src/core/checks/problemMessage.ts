import type { Finding, Fix } from './problem.ts';
import { periodMessage } from './periodMessage.ts';
import type { Translate } from '../l10n/translate.ts';

/** The sentence of a problem: what is wrong and, where it helps, what to do. */
export function problemMessage(
  { code, args }: Pick<Finding, 'code' | 'args'>,
  t: Translate,
): string {
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
    case 'mismatched-wording':
      return mismatchedWording(args, t);
    case 'no-code':
      return t('This report names no competency yet: it shows nothing in the coverage.');
    case 'competency-without-sub-skill':
      return args.codes === undefined
        ? t('{code} counts for the exam. Name its sub-skills to show what you did.', args)
        : t('{codes} count for the exam. Name their sub-skills to show what you did.', args);
    case 'ticked-not-declared':
      return t('{code} is ticked here and is not in the list of the header.', args);
    case 'declared-not-ticked':
      return t('{code} is in the list and no task of the text ticks it.', args);
    case 'header-unreadable':
      return unreadableHeader(args, t);
    case 'header-unclosed':
      return t('The header is not closed: add a line “---” below its last field.');
    case 'header-other-language':
      return t(
        'This header is in {language}: only YAML between two lines “---” is read as a report.',
        args,
      );
    case 'header-too-long':
      return t('The header is longer than {limit} characters and is not read.', args);
    case 'body-unread':
      return t('This part is too long or too nested to be read: what it ticks does not count.');
    case 'missing-space':
      return missingSpace(args, t);
    case 'unknown-key':
      return t('“{written}” is no field of a report. Did you mean “{meant}”?', args);
    case 'missing-title':
      return t('The report has no title: the official table needs one.');
    case 'missing-section':
      return t('The report does not say where it belongs in the official table: add “cadre”.');
    case 'unknown-section':
      return t('“{written}” names no part of the official table: write {sections}.', {
        ...args,
        sections: 'formation, stage1, stage2',
      });
    case 'missing-period':
    case 'unreadable-period':
    case 'period-reversed':
    case 'period-outside-session':
      return periodMessage(code, args, t);
    case 'missing-production':
      return missingProduction(args, t);
    case 'fiche-incomplete':
      return ficheMessage(args, t);
    case 'draft-left':
      return args.why === 'session-over'
        ? t('This report is still a draft and the session is over: drafts do not count.')
        : t(
            'All competencies are mobilised and this report is still a draft: finish or delete it.',
          );
  }
}

function unknownCode(args: Finding['args'], t: Translate): string {
  if (args.parent === undefined) {
    return t('{written} does not exist: the referential has the blocs B1, B2 and B3.', args);
  }
  return t('{written} does not exist: {parent} ends with {last}.', args);
}

function mismatchedWording(args: Finding['args'], t: Translate): string {
  if (args.option !== undefined) {
    return t('{code} is “{wording}”; “{written}” is {owner} of the {option} option.', args);
  }
  return t('{code} is “{wording}”; “{written}” is {owner}. Which one do you mean?', args);
}

function unreadableHeader(args: Finding['args'], t: Translate): string {
  switch (args.mistake) {
    case 'quotes':
      return t('The header cannot be read at line {line}: this value must stand in quotes.', args);
    case 'open':
      return t('The header cannot be read at line {line}: a quote or bracket is not closed.', args);
    case 'indent':
      return t('The header cannot be read at line {line}: a field must not be indented.', args);
    case 'fence':
      return t('The header cannot be read at line {line}: only --- may stand on its fence.', args);
    case 'no-colon':
      return t('The header cannot be read at line {line}: a field is a name and a colon.', args);
    default:
      return t(
        'The header cannot be read from line {line} on: check quotes, brackets and colons.',
        args,
      );
  }
}

function missingSpace({ place }: Finding['args'], t: Translate): string {
  switch (place) {
    case 'colon':
      return t('A plain space is missing behind the colon: the field is not read.');
    case 'indent':
      return t('Indent with plain spaces: with a tab or a no-break space the list is not read.');
    case 'box':
      return t('A plain space is missing beside the box: it is not read as ticked.');
    default:
      return t('A plain space is missing behind the dash: the list is read as a text.');
  }
}

function missingProduction(args: Finding['args'], t: Translate): string {
  return args.folder === undefined
    ? t('There is no “{name}” beside this report.', args)
    : t('There is no “{name}” in the folder “{folder}”.', args);
}

function ficheMessage(args: Finding['args'], t: Translate): string {
  const { fields, field } = args;
  if (fields !== undefined) return t('Fiche {number} does not say yet: {fields}.', args);
  switch (field) {
    case undefined:
      return t('Fiche {number} needs a competency of bloc 2, and this report shows none.', args);
    case 'fiche':
      return t('“{written}” is no number of a fiche: write 1 or 2.', args);
    case 'modalite':
      return t('“{written}” leaves a doubt: write “seul” or “en équipe”.', args);
    case 'epreuve':
      return t('“{written}” leaves a doubt: write “CCF” or “ponctuelle”.', args);
    default:
      return t('“{written}” cannot be read as a day: write it like {example}.', {
        ...args,
        example: '15/03/2026',
      });
  }
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
