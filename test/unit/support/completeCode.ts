import { codeContextAt, isOfferedUnasked } from '../../../src/core/language/codeContext.ts';
import {
  completeIn,
  type CodeCompletion,
  type CompletionOptions,
} from '../../../src/core/language/completion.ts';
import type { Portfolio } from '../../../src/core/portfolio/portfolio.ts';
import type { SkillSearch } from '../../../src/core/suggestions/search.ts';
import type { Span } from '../../../src/core/text/span.ts';

export const DEFAULT_COMPLETION_OPTIONS: CompletionOptions = {
  insert: 'code',
  order: 'referential',
};

/** What the editor shows of a list of codes, and where it puts the one that is chosen. */
export interface CodeCompletions {
  readonly inserting: Span;
  readonly replacing: Span;
  readonly whileTyping: boolean;
  readonly items: readonly CodeCompletion[];
}

/** The codes that are offered at `offset`, as the editor asks for them; undefined where none can stand. */
export function completeCode(
  text: string,
  offset: number,
  portfolio: Portfolio,
  options = DEFAULT_COMPLETION_OPTIONS,
  search?: SkillSearch,
): CodeCompletions | undefined {
  const context = codeContextAt(text, offset);
  if (!context) return undefined;
  const { inserting, replacing } = context;
  const items = completeIn({ text, context, portfolio, options, search });
  return { inserting, replacing, whileTyping: isOfferedUnasked(context), items };
}
