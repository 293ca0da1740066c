import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Skill } from '../referential/skill.ts';
import { fold } from '../text/fold.ts';
import { findListedCodes } from '../referential/writtenCode.ts';
import { resolveCode } from '../referential/resolve.ts';
import type { Referential } from '../referential/referential.ts';
import type { Span } from '../text/span.ts';
import { narrowByWording } from './byWording.ts';
import { codeContextAt, isOfferedUnasked, type CodeContext } from './codeContext.ts';

/** The codes that a place of a report can be completed with. */
export interface CodeCompletions {
  readonly inserting: Span;
  readonly replacing: Span;
  /** Whether to offer them unasked. */
  readonly whileTyping: boolean;
  readonly items: readonly CodeCompletion[];
}

export interface CodeCompletion {
  readonly skill: Skill;
  readonly insertText: string;
  /** Code and wording, with and without accents: what the typed text is matched with. */
  readonly filterText: string;
  /** Keeps the order asked for; in the official one `B1.1.2` comes before `B1.1.10`. */
  readonly sortText: string;
  /** How many reports evidence the skill or a sub-skill of it, drafts not counted. */
  readonly reports: number;
}

/** How a student wants codes to be offered. */
export interface CompletionTaste {
  /** `codeAndWording` adds the wording as a comment where YAML allows one. */
  readonly insert: 'code' | 'codeAndWording';
  /** `missingFirst` puts what no report evidences yet above the rest. */
  readonly order: 'referential' | 'missingFirst';
}

export const PLAIN_TASTE: CompletionTaste = { insert: 'code', order: 'referential' };

/** The codes to offer at `offset`; undefined where none can stand. Those already there are left out. */
export function completeCode(
  text: string,
  offset: number,
  portfolio: Portfolio,
  taste = PLAIN_TASTE,
): CodeCompletions | undefined {
  const context = codeContextAt(text, offset);
  if (!context) return undefined;
  const { referential } = portfolio;
  const present = codesBeside(text, context, referential);
  const reports = reportCounts(portfolio);
  const offers = referential.skills
    .map((skill, rank) => ({ skill, rank, reports: reports.get(skill.code) ?? 0 }))
    .filter(({ skill }) => !present.has(skill.code));
  const items = narrowByWording(offers, context.typed).map((offer) =>
    toCompletion(offer, context, taste),
  );
  const { inserting, replacing } = context;
  const whileTyping = isOfferedUnasked(context);
  return { inserting, replacing, whileTyping, items };
}

interface Offer {
  readonly skill: Skill;
  /** Its place in the referential, from 0. */
  readonly rank: number;
  readonly reports: number;
}

function toCompletion(
  { skill, rank, reports }: Offer,
  { prefix, commentable }: CodeContext,
  { insert, order }: CompletionTaste,
): CodeCompletion {
  const comment = insert === 'codeAndWording' && commentable ? ` # ${skill.wording}` : '';
  const group = order === 'missingFirst' && reports > 0 ? '1' : '0';
  return {
    skill,
    insertText: prefix + skill.code + comment,
    filterText: `${skill.code} ${fold(skill.wording)} ${skill.wording.toLowerCase()}`,
    sortText: group + String(rank).padStart(3, '0'),
    reports,
  };
}

/** How many reports evidence each skill, by its code. A sub-skill counts for its competency too. */
function reportCounts({ coverage }: Portfolio): ReadonlyMap<string, number> {
  const competencies = coverage.flatMap((bloc) => bloc.competencies);
  const all = competencies.flatMap((competency) => [competency, ...competency.subSkills]);
  return new Map(all.map(({ skill, reports }) => [skill.code, reports]));
}

/** The skills that the same list or task item names apart from the one at the cursor. */
function codesBeside(text: string, context: CodeContext, referential: Referential): Set<string> {
  const { scope, replacing } = context;
  const codes = findListedCodes(text.slice(scope.start, scope.end), scope.start)
    .filter(({ span }) => span.end <= replacing.start || span.start >= replacing.end)
    .map((code) => resolveCode(code, referential));
  return new Set(codes.flatMap((code) => (code.kind === 'known' ? [code.skill.code] : [])));
}
