import { isEvidence } from '../report/mention.ts';
import type { Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';

export const TOKEN_TYPES = ['competency', 'subSkill'] as const;

/** `evidenced`: declared or ticked here; `foreign`: of the other option, which evidences nothing. */
export const TOKEN_MODIFIERS = ['evidenced', 'foreign'] as const;

export interface SemanticToken {
  /** Within one line: VS Code takes no other. */
  readonly span: Span;
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly modifiers: readonly (typeof TOKEN_MODIFIERS)[number][];
}

/** A token for every code that the referential has, in the order of the text. */
export function semanticTokens({ text, mentions }: Report): SemanticToken[] {
  let from = 0;
  return mentions.flatMap(({ kind, resolution, span, code }): SemanticToken[] => {
    if (!code || resolution.kind === 'unknown' || span.start < from) return [];
    if (text.slice(span.start, span.end).includes('\n')) return [];
    from = span.end;
    const state =
      resolution.kind === 'otherOption'
        ? 'foreign'
        : isEvidence({ kind })
          ? 'evidenced'
          : undefined;
    return [{ span, type: resolution.skill.kind, modifiers: state ? [state] : [] }];
  });
}
