import { holds, skillsEvidenced } from '../../portfolio/evidenceIndex.ts';
import type { Translate } from '../../l10n/translate.ts';
import { normaliseCodes } from '../normaliseCodes.ts';
import { sortList } from './sortList.ts';
import { codesToWordings, wordingsToCodes } from './wordings.ts';
import { declareCode } from '../../portfolio/declaration.ts';
import type { Skill } from '../../referential/skill.ts';
import type { Report } from '../../report/report.ts';
import { type TextEdit, touches } from '../../text/span.ts';

export type RefactoringKind =
  'codes-to-wordings' | 'declare-mention' | 'normalise-codes' | 'sort-list' | 'wordings-to-codes';

/** A change that mends nothing and makes a report tidier, or says it in another way. */
export interface Refactoring {
  readonly kind: RefactoringKind;
  /** The code that it is about, where it is about one. */
  readonly subject?: string;
  /** At least one. */
  readonly edits: readonly TextEdit[];
}

/**
 * Longer lists are not rewritten: each way is tried by report the report again, at every move of the
 * cursor, and the referential has some sixty skills.
 */
const REWRITTEN_AT_MOST = 200;

/** What can be done with the report at `offset`: what would change nothing is not offered. */
export function refactoringsAt(report: Report, offset: number): Refactoring[] {
  const { span } = report.header.frontMatter;
  const isInHeader = offset >= span.start && offset <= span.end;
  const isAtCode = report.mentions.some((each) => touches(each.span, offset));
  const { length } = report.field('competencies')?.values ?? [];
  const isInList = isInHeader && length <= REWRITTEN_AT_MOST;
  const mention = declareMention(report, offset);
  const offered: Refactoring[] = [
    ...(mention
      ? [{ kind: 'declare-mention', subject: mention.skill.code, edits: mention.edits } as const]
      : []),
    { kind: 'normalise-codes', edits: isInHeader || isAtCode ? normaliseCodes(report) : [] },
    { kind: 'sort-list', edits: isInList ? sortList(report) : [] },
    { kind: 'wordings-to-codes', edits: isInList ? wordingsToCodes(report) : [] },
    { kind: 'codes-to-wordings', edits: isInList ? codesToWordings(report) : [] },
  ];
  return offered.filter(({ edits }) => edits.length > 0);
}

/** Adds the skill that the body names at `offset` to the header’s list; undefined where it is there. */
export function declareMention(
  { text, mentions, referential }: Report,
  offset: number,
): { readonly skill: Skill; readonly edits: readonly TextEdit[] } | undefined {
  const mention = mentions.find(({ kind, span }) => kind !== 'declared' && touches(span, offset));
  if (mention?.resolution.kind !== 'known') return undefined;
  const { skill } = mention.resolution;
  if (holds(skillsEvidenced(mentions, 'declared'), skill)) return undefined;
  const edits = declareCode(text, skill.code, referential);
  return edits && { skill, edits };
}

/** What the menu of refactorings calls it. */
export function refactoringTitle(
  { kind, subject = '' }: Pick<Refactoring, 'kind' | 'subject'>,
  t: Translate,
): string {
  return {
    'declare-mention': t('Add {subject} to the list of the header', { subject }),
    'normalise-codes': t('Write all codes of this report like B1.1.1'),
    'sort-list': t('Sort the list by the referential'),
    'wordings-to-codes': t('Turn the wordings of the list into codes'),
    'codes-to-wordings': t('Turn the codes of the list into wordings'),
  }[kind];
}
