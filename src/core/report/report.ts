import type { Referential } from '../referential/referential.ts';
import type { Body } from './body.ts';
import type { FieldId } from './fieldId.ts';
import { type Field, textOf, type Header } from './header.ts';
import { skillEvidenced, type Mention } from './mention.ts';

/**
 * One Markdown text as a report on a « réalisation professionnelle », as a candidate’s referential
 * understands it. The header is read at once, the rest when it is first asked for, and kept.
 */
export interface Report {
  readonly text: string;
  readonly referential: Referential;
  readonly header: Header;
  readonly body: Body;
  /** Everything by which the report names skills, in the order of the text. */
  readonly mentions: readonly Mention[];
  field(id: FieldId): Field | undefined;
}

/** The codes that a report already declares or ticks. */
export function evidencedIn({ mentions }: Report): ReadonlySet<string> {
  return new Set(mentions.flatMap((mention) => skillEvidenced(mention)?.code ?? []));
}

/** Whether the report says that it is a draft: then it counts for nothing. */
export function isDraft(report: Report): boolean {
  return isYes(textOf(report.field('draft')));
}

/** Whether the text of a field means yes. */
function isYes(text: string | undefined): boolean {
  return text !== undefined && YES.test(text);
}

const YES = /^(true|vrai|oui|yes|on|1)$/i;
