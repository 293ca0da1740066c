import type { Span } from '../text/span.ts';

/** A run of text in the body that holds neither code nor HTML. */
export interface Prose {
  readonly source: string;
  readonly span: Span;
}

/** The line of a task item (`- [x] B1.1.2 …`), its box left out. */
export interface TaskItem {
  readonly ticked: boolean;
  readonly source: string;
  readonly span: Span;
  /** What of the line is neither code nor HTML. */
  readonly prose: readonly Prose[];
}

/** What of a report’s body can name a skill. */
export interface Body {
  /** In no particular order, as the prose. */
  readonly tasks: readonly TaskItem[];
  /** Everything outside of the lines of task items. */
  readonly prose: readonly Prose[];
  /** What may name a skill but would take too long to read. */
  readonly unread: readonly Span[];
}
