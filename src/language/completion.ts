import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Skill } from '../referential/skill.ts';
import { fold } from '../text/fold.ts';
import { findListedCodes } from '../referential/writtenCode.ts';
import { resolveCode } from '../referential/resolve.ts';
import type { Referential } from '../referential/referential.ts';
import type { Span } from '../text/span.ts';
import { codeContextAt, isTypedAsCode, type CodeContext } from './codeContext.ts';

/** The codes that a place of a report can be completed with. */
export interface CodeCompletions {
  readonly inserting: Span;
  readonly replacing: Span;
  /** Whether to offer them unasked: a task item may be any task, until it begins like a code. */
  readonly whileTyping: boolean;
  readonly items: readonly CodeCompletion[];
}

export interface CodeCompletion {
  readonly skill: Skill;
  readonly insertText: string;
  /** Code and wording, with and without accents: what the typed text is matched with. */
  readonly filterText: string;
  /** Keeps the official order, where `B1.1.2` comes before `B1.1.10`. */
  readonly sortText: string;
  /** How many reports evidence the skill, drafts not counted. */
  readonly reports: number;
}

/** The codes to offer at `offset`; undefined where none can stand. Those already there are left out. */
export function completeCode(
  text: string,
  offset: number,
  portfolio: Portfolio,
): CodeCompletions | undefined {
  const context = codeContextAt(text, offset);
  if (!context) return undefined;
  const { referential } = portfolio;
  const present = codesBeside(text, context, referential);
  const items = referential.skills
    .map((skill, rank) => toCompletion(skill, rank, context, portfolio))
    .filter(({ skill }) => !present.has(skill.code));
  const { inserting, replacing, place } = context;
  const whileTyping = place === 'list' || isTypedAsCode(context);
  return { inserting, replacing, whileTyping, items };
}

function toCompletion(
  skill: Skill,
  rank: number,
  { prefix }: CodeContext,
  portfolio: Portfolio,
): CodeCompletion {
  const reports = new Set(
    [...portfolio.evidenceOf(skill.code)].filter((e) => !e.report.draft).map((e) => e.report.uri),
  );
  return {
    skill,
    insertText: prefix + skill.code,
    filterText: `${skill.code} ${fold(skill.wording)} ${skill.wording.toLowerCase()}`,
    sortText: String(rank).padStart(3, '0'),
    reports: reports.size,
  };
}

/** The skills that the same list or task item names apart from the one at the cursor. */
function codesBeside(text: string, context: CodeContext, referential: Referential): Set<string> {
  const { scope, replacing } = context;
  const codes = findListedCodes(text.slice(scope.start, scope.end), scope.start)
    .filter(({ span }) => span.end <= replacing.start || span.start >= replacing.end)
    .map((code) => resolveCode(code, referential));
  return new Set(codes.flatMap((code) => (code.kind === 'known' ? [code.skill.code] : [])));
}
