import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Skill } from '../referential/skill.ts';
import { fold } from '../text/fold.ts';
import { findListedCodes } from '../referential/writtenCode.ts';
import { resolveCode } from '../referential/resolve.ts';
import { LONGEST_WORDING, type Referential } from '../referential/referential.ts';
import type { SkillSearch } from '../suggestions/search.ts';
import type { CodeContext } from './codeContext.ts';

/** A code that a place of a report can be completed with. */
export interface CodeCompletion {
  readonly skill: Skill;
  readonly insertText: string;
  /**
   * What the typed text is matched with. It begins with that text itself: the editor’s own loose
   * matching then finds each item as good as the others, and leaves the order to `sortText`.
   */
  readonly filterText: string;
  /** The best first where words are typed; else the order asked for, `B1.1.2` before `B1.1.10`. */
  readonly sortText: string;
  /** How many reports evidence the skill or a sub-skill of it, drafts not counted. */
  readonly reports: number;
}

/** How a student wants codes to be offered. */
export interface CompletionOptions {
  /** `codeAndWording` adds the wording as a comment where YAML allows one. */
  readonly insert: 'code' | 'codeAndWording';
  /** `missingFirst` puts what no report evidences yet above the rest. */
  readonly order: 'referential' | 'missingFirst';
}

/** What there is to complete, and with what. */
export interface CompletionRequest {
  readonly text: string;
  readonly context: CodeContext;
  readonly portfolio: Portfolio;
  readonly options: CompletionOptions;
  /** Finds skills by words; without it, words leave all of them. */
  readonly search?: SkillSearch | undefined;
}

/** The codes to offer in a place. Those already there are left out. */
export function completeIn(request: CompletionRequest): CodeCompletion[] {
  const { text, context, portfolio } = request;
  const { referential } = portfolio;
  const present = codesBeside(text, context, referential);
  const reports = reportCounts(portfolio);
  const offers = referential.skills
    .map((skill, rank) => ({ skill, rank, reports: reports.get(skill.code) ?? 0 }))
    .filter(({ skill }) => !present.has(skill.code));
  return narrow(offers, request).map((offer) => toCompletion(offer, request));
}

/** Whether `typed` is to be looked for among words: it is no beginning of a code. */
export function isWords(typed: string, { skills }: Referential): boolean {
  if (typed.trim() === '' || typed.length > LONGEST_WORDING) return false;
  const all = skills.map((skill) => ({ skill }));
  return skillsOfTypedCode(all, typed).length === 0;
}

interface Offer {
  readonly skill: Skill;
  /** Its place in the referential, from 0. */
  readonly rank: number;
  readonly reports: number;
  /** Its place among what was found by words, from 0. */
  readonly found?: number;
}

/** What is typed leaves the skills whose code it begins, else those that its words find. */
function narrow(
  offers: readonly Offer[],
  { context: { typed }, portfolio: { referential }, search }: CompletionRequest,
): readonly Offer[] {
  const coded = skillsOfTypedCode(offers, typed);
  if (coded.length > 0 || !search || !isWords(typed, referential)) {
    return coded.length > 0 ? coded : offers;
  }
  const found = new Map(search(typed).map((skill, place) => [skill.code, place]));
  return offers.flatMap((offer) => {
    const place = found.get(offer.skill.code);
    return place === undefined ? [] : [{ ...offer, found: place }];
  });
}

function toCompletion(
  { skill, rank, reports, found }: Offer,
  { context: { prefix, commentable, typed }, options: { insert, order } }: CompletionRequest,
): CodeCompletion {
  const comment = insert === 'codeAndWording' && commentable ? ` # ${skill.wording}` : '';
  const group = found === undefined && order === 'missingFirst' && reports > 0 ? '1' : '0';
  const words = `${skill.code} ${fold(skill.wording)} ${skill.wording.toLowerCase()}`;
  return {
    skill,
    insertText: prefix + skill.code + comment,
    filterText: typed === '' ? words : `${typed} ${words}`,
    sortText: group + String(found ?? rank).padStart(3, '0'),
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

/**
 * The skills whose code begins as `typed` does, however it is spelled: `B1.1`, `b 1.1`, `B1-C1`, `1.1`,
 * and `C1` for a competency of bloc 1. The letter of `B3.5A` may be left out. None where it is no code.
 */
function skillsOfTypedCode<T extends { readonly skill: Skill }>(
  items: readonly T[],
  typed: string,
): readonly T[] {
  const begun = beginningOf(typed);
  if (begun === undefined) return [];
  return items.filter(({ skill: { code } }) => {
    const official = code.toLowerCase();
    return official.startsWith(begun) || withoutOption(official).startsWith(begun);
  });
}

/** As much of a code as is typed, spelled as the referential does, in lower case. */
function beginningOf(typed: string): string | undefined {
  if (typed.length > LONGEST_CODE) return undefined;
  const compact = typed.toLowerCase().replace(/[\s‑–-]+/g, '');
  const whole = compact.replace(/^c(?=\d)/, 'b1c').replace(/^(?=\d)/, 'b');
  const dotted = whole.replace(/^(b\d)\.?c/, '$1.');
  return BEGUN.test(dotted) ? dotted : undefined;
}

/** In UTF-16 units, however it is spaced: a line may have millions. */
const LONGEST_CODE = 40;

const BEGUN = /^b(?:\d(?:\.(?:\d(?:[ab]?(?:\.\d{0,2})?)?)?)?)?$/;

function withoutOption(official: string): string {
  return official.replace(/(?<=\d)[ab]/, '');
}
