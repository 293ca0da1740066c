import {
  findCodes,
  findListedCodes,
  type Code,
  type WrittenCode,
} from '../referential/writtenCode.ts';
import type { Span } from '../text/span.ts';
import type { Body, TaskItem } from './body.ts';
import type { HeaderValue } from './field.ts';
import { isShared, type Report } from './report.ts';

/**
 * How a report names a skill: in its header’s list, on the line of a task item, or in its prose.
 * Only the declared and the ticked are evidence.
 */
export type ClaimKind = 'declared' | 'ticked' | 'unticked' | 'mentioned';

/** How and by what a report names a skill. */
export interface Naming {
  readonly kind: ClaimKind;
  /** As it stands in the report. */
  readonly written: string;
  /** Absent when the skill is named by its wording, or by something that is neither. */
  readonly code?: Code | undefined;
}

/** One place of a report that names a skill, not yet looked up in a referential. */
export interface Claim extends Naming {
  readonly span: Span;
}

/** Everything by which `report` names skills, in the order of the text. */
export function claimsOf(report: Report, namesSkill: (value: string) => boolean): Claim[] {
  const claims = declaredIn(report, namesSkill);
  const more = claimsInBody(report.body);
  return more.length === 0 ? claims : [...claims, ...more].sort(byPlace);
}

/** Everything by which the body of a report names skills, in the order of the text. */
export function claimsInBody({ tasks, prose }: Body): Claim[] {
  const claims: Claim[] = [];
  for (const task of tasks) addTask(claims, task);
  for (const { source, span } of prose) addCodes(claims, 'mentioned', source, span.start);
  return claims.length > 1 ? claims.sort(byPlace) : claims;
}

function byPlace(a: Claim, b: Claim): number {
  return a.span.start - b.span.start;
}

function declaredIn(report: Report, namesSkill: (value: string) => boolean): Claim[] {
  const list = report.field('competencies');
  if (!list) return [];
  const shared = isShared(list);
  const claims: Claim[] = [];
  for (const value of list.values) {
    if (!shared || namesSkill(value.value)) claims.push(...claimsOfValue(value));
  }
  return claims;
}

/** What one value of a competency list names: its codes, or itself. */
export function claimsOfValue({ value, source, span }: HeaderValue): Claim[] {
  const codes = findListedCodes(source, span.start);
  if (codes.length === 0) return [{ kind: 'declared', written: value, span }];
  return codes.map((code) => claim('declared', code, source, span.start));
}

/** Adds the codes on the line of a task, or its wording where there is none. */
function addTask(claims: Claim[], { ticked, prose, source, span }: TaskItem): void {
  const kind = ticked ? 'ticked' : 'unticked';
  const before = claims.length;
  for (const each of prose) addCodes(claims, kind, each.source, each.span.start);
  if (claims.length > before) return;
  claims.push({ kind, written: taskWording(source), span });
}

/** What the line of a task may name a skill by where it has no code: its words up to a colon. */
export function taskWording(source: string): string {
  const [wording = ''] = source.replace(/[*_]+/g, '').split(':', 1);
  return wording.trim();
}

/** Adds the codes of a piece of the text, which begins at `base`. */
function addCodes(claims: Claim[], kind: ClaimKind, source: string, base: number): void {
  for (const code of findCodes(source, base)) claims.push(claim(kind, code, source, base));
}

function claim(kind: ClaimKind, code: WrittenCode, text: string, base: number): Claim {
  const written = text.slice(code.span.start - base, code.span.end - base);
  return { kind, written, span: code.span, code };
}
