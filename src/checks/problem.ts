import type { Reading } from '../portfolio/reading.ts';
import type { Span, TextEdit } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'information';

/** One name a rule’s problems go by; each has a page of its own in the documentation. */
export type ProblemCode =
  | 'unknown-code'
  | 'unknown-wording'
  | 'other-option'
  | 'duplicate-code'
  | 'header-unreadable'
  | 'header-unclosed'
  | 'header-too-long'
  | 'body-unread';

/**
 * A mistake of the student’s text, at its place. It carries no words: `args` hold, by name, what its
 * sentence needs, and `messages/` writes the sentence.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly args: Readonly<Record<string, string | number>>;
  readonly span: Span;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
}

/** One click that mends a problem. The edits are minimal and do not overlap. */
export interface Fix {
  readonly kind: 'replace' | 'remove' | 'close-header';
  /** What the title of the action names: the code that is put in or taken out. */
  readonly subject: string;
  readonly edits: readonly TextEdit[];
}

/** One rule: from a report to its problems, without regard to the other rules. */
export type Rule = (reading: Reading) => Iterable<Problem>;
