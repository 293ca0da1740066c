import type { Referential } from '../referential/referential.ts';
import { resolveCode, resolveWording } from '../referential/resolve.ts';
import {
  findCodes,
  findListedCodes,
  type Code,
  type WrittenCode,
} from '../referential/writtenCode.ts';
import type { Span } from '../text/span.ts';
import type { Body, TaskItem } from './body.ts';
import { isShared } from './fieldNames.ts';
import type { Mention, MentionKind } from './mention.ts';
import type { Resolution } from '../referential/skill.ts';
import type { Field, HeaderValue } from './header.ts';
import { officialMention } from './officialMention.ts';

/** Everything by which a report names skills, in the order of the text. */
export function mentionsIn(
  list: Field | undefined,
  { tasks, prose }: Pick<Body, 'tasks' | 'prose'>,
  referential: Referential,
): Mention[] {
  const found = new MentionFinder(referential);
  if (list) found.addList(list);
  for (const task of tasks) found.addTask(task);
  for (const { source, span } of prose) found.addCodes('mentioned', source, span.start);
  const { mentions } = found;
  return tasks.length + prose.length > 0 ? mentions.sort(byPlace) : mentions;
}

/** Whether a header value names a skill of either option, by code or by wording. */
export function namesSkill(value: string, referential: Referential): boolean {
  return (
    findListedCodes(value).some((code) => resolveCode(code, referential).kind !== 'unknown') ||
    resolveWording(value, referential) !== undefined
  );
}

function byPlace(a: Mention, b: Mention): number {
  return a.span.start - b.span.start;
}

class MentionFinder {
  readonly mentions: Mention[] = [];

  constructor(private readonly referential: Referential) {}

  /** Of a list that other tools use too (`tags`), what is no skill is none of ours. */
  addList(list: Field): void {
    const shared = isShared(list);
    for (const value of list.values) {
      if (!shared || namesSkill(value.value, this.referential)) this.#addValue(value);
    }
  }

  /** The codes on the line of a task, or its wording where there is none. */
  addTask({ ticked, prose, source, span }: TaskItem): void {
    const kind = ticked ? 'ticked' : 'unticked';
    const before = this.mentions.length;
    for (const each of prose) this.addCodes(kind, each.source, each.span.start);
    if (this.mentions.length > before) return;
    const written = taskWording(source);
    const resolution = resolveWording(written, this.referential);
    // One that names no skill is an ordinary task.
    if (resolution) this.mentions.push({ kind, written, span, resolution });
  }

  /** The codes of a piece of the text, which begins at `base`. */
  addCodes(kind: MentionKind, source: string, base: number): void {
    for (const code of findCodes(source, base)) this.#addCode(kind, code, source, base);
  }

  /** What one value of a competency list names: its codes, or itself. */
  #addValue({ value, source, span }: HeaderValue): void {
    if (this.#addOfficial('declared', source, span)) return;
    const codes = findListedCodes(source, span.start);
    for (const code of codes) this.#addCode('declared', code, source, span.start);
    if (codes.length > 0) return;
    const named = resolveWording(value, this.referential);
    // One that names none is the student’s mistake and stays, as unknown.
    const resolution: Resolution = named ?? { kind: 'unknown', nearest: [] };
    this.mentions.push({ kind: 'declared', written: value, span, resolution });
  }

  #addCode(kind: MentionKind, { span, ...code }: WrittenCode, source: string, base: number): void {
    const written = source.slice(span.start - base, span.end - base);
    if (this.#addOfficial(kind, written, span)) return;
    const resolution = resolveCode(code satisfies Code, this.referential);
    this.mentions.push({ kind, written, span, code, resolution });
  }

  #addOfficial(kind: MentionKind, written: string, span: Span): boolean {
    const official = officialMention(kind, written, this.referential);
    if (official) {
      const { code, resolution } = official;
      this.mentions.push({ kind, written, span, code, resolution });
    }
    return official !== undefined;
  }
}

/** What the line of a task may name a skill by where it has no code: its words up to a colon. */
export function taskWording(source: string): string {
  const [wording = ''] = source.replace(/[*_]+/g, '').split(':', 1);
  return wording.trim();
}
