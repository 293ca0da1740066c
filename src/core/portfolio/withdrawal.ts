import type { Mention } from '../report/mention.ts';
import { boxOf } from '../report/taskLines.ts';
import type { Referential } from '../referential/referential.ts';
import { type TextEdit, applyEdits, encloses, minimalEdit } from '../text/span.ts';
import { undeclareCode } from './declaration.ts';
import { saidBy, type Statement } from './statement.ts';
import { changesOnly } from './changesOnly.ts';
import { readReport } from '../report/readReport.ts';

/**
 * The edits after which `text` neither declares nor ticks the skill of `code`. Undefined where more
 * would go with it: a box that ticks another skill as well, a header of which no edit is safe.
 */
export function withdrawCode(
  text: string,
  code: string,
  referential: Referential,
): readonly TextEdit[] | undefined {
  const undeclared = undeclareCode(text, code, referential);
  if (!undeclared) return undefined;
  const without = applyEdits(text, undeclared);
  const unticked = untickCode(without, code, referential);
  return unticked && minimalEdit(text, applyEdits(without, unticked));
}

/** The edits after which no box of the body ticks the skill of `code`. */
function untickCode(
  text: string,
  code: string,
  referential: Referential,
): readonly TextEdit[] | undefined {
  const report = readReport(text, referential);
  const ticked = (report?.mentions ?? []).filter(({ kind }) => kind === 'ticked');
  const edits: TextEdit[] = [];
  const gone: Mention[] = [];
  for (const { span } of report?.body.tasks ?? []) {
    const here = ticked.filter((mention) => encloses(span, mention.span));
    if (!here.some((mention) => names(mention, code))) continue;
    const box = boxOf(text, span.start);
    if (!box || !here.every((mention) => names(mention, code))) return undefined;
    edits.push({ span: box, newText: ' ' });
    gone.push(...here);
  }
  if (edits.length === 0) return [];
  const changes: Statement = {
    removes: gone.map(saidBy),
    adds: gone.map((each) => saidBy({ ...each, kind: 'unticked' })),
  };
  return changesOnly(changes, text, edits, referential) ? edits : undefined;
}

function names({ resolution }: Mention, code: string): boolean {
  return resolution.kind === 'known' && resolution.skill.code === code;
}
