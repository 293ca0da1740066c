import type { Referential } from '../referential/referential.ts';
import { findCodes, writtenCodes } from '../referential/writtenCode.ts';
import type { Body, Prose, TaskItem } from '../report/body.ts';
import { taskWording, type ClaimKind } from '../report/claims.ts';
import { keptName, officialName } from './keptName.ts';
import type { NamedSkill } from './reference.ts';

/**
 * Everything by which a body names skills, in the order of the text: what is kept of its claims,
 * without making them. Most codes are written as the official ones are and need not be read.
 */
export function namesInBody({ tasks, prose }: Body, referential: Referential): NamedSkill[] {
  const names: NamedSkill[] = [];
  for (const piece of inOrder(tasks, prose)) {
    if (!('ticked' in piece)) addCodes(names, 'mentioned', piece, referential);
    else addTask(names, piece, referential);
  }
  return names;
}

type Piece = Prose | TaskItem;

function inOrder(tasks: readonly TaskItem[], prose: readonly Prose[]): readonly Piece[] {
  if (tasks.length === 0 && prose.length < 2) return prose;
  const pieces: Piece[] = [...tasks, ...prose];
  return pieces.sort((a, b) => a.span.start - b.span.start);
}

function addTask(names: NamedSkill[], task: TaskItem, referential: Referential): void {
  const kind = task.ticked ? 'ticked' : 'unticked';
  const before = names.length;
  for (const piece of task.prose) addCodes(names, kind, piece, referential);
  if (names.length > before) return;
  const name = keptName({ kind, written: taskWording(task.source) }, referential);
  if (name) names.push(name);
}

function addCodes(
  names: NamedSkill[],
  kind: ClaimKind,
  { source }: Prose,
  referential: Referential,
): void {
  for (const written of writtenCodes(source)) {
    const name =
      officialName(kind, written, referential) ?? unusualName(kind, written, referential);
    if (name) names.push(name);
  }
}

function unusualName(
  kind: ClaimKind,
  written: string,
  referential: Referential,
): NamedSkill | undefined {
  const [code] = findCodes(written);
  return keptName({ kind, written, code }, referential);
}
