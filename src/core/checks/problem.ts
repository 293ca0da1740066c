import type { Report } from '../report/report.ts';
import type { Statement } from '../portfolio/statement.ts';
import type { Span, TextEdit } from '../text/span.ts';
import type { RuleContext } from './ruleContext.ts';

/** `hint` is the quietest: a few dots in the text, nothing in the list of problems. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How loud each rule is: its problems’ severity, or `off`. */
export type Severities = Readonly<Record<ProblemCode, Severity | 'off'>>;

/** One name a rule’s problems go by; each has a page of its own in `docs/problems/`, and in `en/`. */
export type ProblemCode =
  | 'body-unread'
  | 'competency-without-sub-skill'
  | 'declared-not-ticked'
  | 'draft-left'
  | 'duplicate-code'
  | 'fiche-incomplete'
  | 'header-other-language'
  | 'header-too-long'
  | 'header-unclosed'
  | 'header-unreadable'
  | 'mismatched-wording'
  | 'missing-period'
  | 'missing-production'
  | 'missing-section'
  | 'missing-space'
  | 'missing-title'
  | 'no-code'
  | 'other-option'
  | 'period-outside-session'
  | 'period-reversed'
  | 'ticked-not-declared'
  | 'unknown-code'
  | 'unknown-key'
  | 'unknown-section'
  | 'unknown-wording'
  | 'unreadable-period';

/**
 * A mistake of the student’s text, at its place. It carries no words: `args` hold, by name, what its
 * sentence needs, and `messages/` writes the sentence.
 */
export interface Finding {
  readonly code: ProblemCode;
  readonly args: Readonly<Record<string, string | number>>;
  readonly span: Span;
  /** The likeliest first. */
  readonly fixes: readonly Fix[];
}

/** A finding as loud as the user wants it. */
export interface Problem extends Finding {
  readonly severity: Severity;
}

/** What a fix does, for its title. */
export type FixKind =
  | 'add-colon'
  | 'add-space'
  | 'close'
  | 'close-header'
  | 'comment-out'
  | 'declare'
  | 'insert'
  | 'publish'
  | 'quote'
  | 'remove'
  | 'remove-production'
  | 'rename'
  | 'replace'
  | 'swap'
  | 'tick'
  | 'unindent';

/** One click that mends a problem. The edits are minimal and do not overlap. */
export interface Fix {
  readonly kind: FixKind;
  /** What the title of the action names: what is put in or taken out. */
  readonly subject: string;
  /** The official wording of the skill that the subject names, where it names one. */
  readonly wording?: string;
  readonly edits: readonly TextEdit[];
  /** What the edits change of what the report says: nothing, for many. */
  readonly changes: Statement;
  /** Whether it may be applied unseen, with all others: it changes nothing of what the report says. */
  readonly safe?: true;
}

/** One rule: from a report, and what is known around it, to its findings. */
export type Rule = (report: Report, context: RuleContext) => Iterable<Finding>;
