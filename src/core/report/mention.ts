import type { Code } from '../referential/writtenCode.ts';
import type { Resolution } from '../referential/resolve.ts';
import type { Span } from '../text/span.ts';

/**
 * How a report names a skill: in its header’s list, on the line of a task item, or in its prose.
 * Only the declared and the ticked are evidence.
 */
export type MentionKind = 'declared' | 'ticked' | 'unticked' | 'mentioned';

/** A code or a wording in a report and what it means to the candidate, without its place. */
export interface UnplacedMention {
  readonly kind: MentionKind;
  /** As it stands in the report. */
  readonly written: string;
  /** Absent when the skill is named by its wording, or by something that is neither. */
  readonly code?: Code | undefined;
  readonly resolution: Resolution;
}

/** A code or a wording in a report, at its place. */
export interface Mention extends UnplacedMention {
  readonly span: Span;
}
