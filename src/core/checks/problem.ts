import type { Report } from '../report/report.ts';
import type { Statement } from '../portfolio/statement.ts';
import type { Span, TextEdit } from '../text/span.ts';
import type { ProblemCode } from './problemCodes.ts';
import type { Translate } from '../l10n/translate.ts';
import type { RuleContext } from './ruleContext.ts';

/** From the loudest; `hint` is a few dots in the text, and nothing in the list of problems. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How loud each rule is: its problems’ severity, or `off`. */
export type Severities = Readonly<Record<ProblemCode, Severity | 'off'>>;

/**
 * A mistake of the student’s text, at its place. It carries no words: `args` hold, by name, what its
 * sentence needs, and the rule’s own `message` writes the sentence.
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
  readonly message: ProblemMeta['message'];
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

/** What one code of a rule stands for. Its page is `docs/problems/<code>.md`, and in `en/`. */
export interface ProblemMeta {
  /**
   * How loud it is until the user says otherwise. `error`: evidence is lost; `warning`: the official
   * table would be wrong or incomplete; `information`: worth a look; `hint`: could be finer.
   */
  readonly severity: Severity | 'off';
  /** Whether a draft need not say it yet. What would be lost or wrong once it is none is told at once. */
  readonly later?: true;
  /** The sentence: what is wrong and, where it helps, what to do. */
  readonly message: (args: Finding['args'], t: Translate) => string;
}

/** One rule, with all that is said of it. `npm run docs` puts those of `rules/` together. */
export interface Rule {
  readonly problems: Readonly<Partial<Record<ProblemCode, ProblemMeta>>>;
  /** From a report, and what is known beside it, to its findings; absent where no report has any. */
  readonly check?: (report: Report, context: RuleContext) => Iterable<Finding>;
}
