import { findCodes, findListedCodes, type WrittenCode } from '../referential/writtenCode.ts';
import type { Span } from '../text/span.ts';
import type { TaskItem } from './body.ts';
import { isShared, type Report } from './report.ts';

/**
 * How a report names a skill: in its header’s list, on the line of a task item, or in its prose.
 * Only the declared and the ticked are evidence.
 */
export type ClaimKind = 'declared' | 'ticked' | 'unticked' | 'mentioned';

/** One place of a report that names a skill, not yet looked up in a referential. */
export interface Claim {
  readonly kind: ClaimKind;
  /** As it stands in the report. */
  readonly written: string;
  readonly span: Span;
  /** Absent when the skill is named by its wording, or by something that is neither. */
  readonly code?: WrittenCode;
}

/** Everything by which `report` names skills, in the order of the text. */
export function claimsOf(report: Report, namesSkill: (value: string) => boolean): Claim[] {
  const { tasks, prose } = report.body;
  const claims = [
    ...declaredIn(report, namesSkill),
    ...tasks.flatMap(claimsOfTask),
    ...prose.flatMap(({ source, span }) =>
      inCodes('mentioned', findCodes(source, span.start), report),
    ),
  ];
  return claims.sort((a, b) => a.span.start - b.span.start);
}

function declaredIn(report: Report, namesSkill: (value: string) => boolean): Claim[] {
  const list = report.field('competencies');
  if (!list) return [];
  const values = isShared(list)
    ? list.values.filter(({ value }) => namesSkill(value))
    : list.values;
  return values.flatMap(({ value, source, span }): Claim[] => {
    const codes = findListedCodes(source, span.start);
    if (codes.length > 0) return inCodes('declared', codes, report);
    return [{ kind: 'declared', written: value, span }];
  });
}

function claimsOfTask(task: TaskItem): Claim[] {
  const kind = task.ticked ? 'ticked' : 'unticked';
  const claims = task.prose.flatMap(({ source, span }) =>
    findCodes(source, span.start).map((code) => claim(kind, code, source, span.start)),
  );
  if (claims.length > 0) return claims;
  const [wording = ''] = task.source.replace(/[*_]+/g, '').split(':', 1);
  return [{ kind, written: wording.trim(), span: task.span }];
}

function inCodes(kind: ClaimKind, codes: readonly WrittenCode[], { text }: Report): Claim[] {
  return codes.map((code) => claim(kind, code, text, 0));
}

function claim(kind: ClaimKind, code: WrittenCode, text: string, base: number): Claim {
  const written = text.slice(code.span.start - base, code.span.end - base);
  return { kind, written, span: code.span, code };
}
