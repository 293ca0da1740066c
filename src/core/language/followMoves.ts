import { asAddress, encodeStep } from '../report/production.ts';
import type { Report } from '../report/report.ts';
import { moved, type Move } from '../text/uri.ts';
import type { TextEdit } from '../text/span.ts';
import { productionLinks } from './productionLinks.ts';

/**
 * The edits after which the productions of a report lead where they did before files, folders or the
 * report itself were moved. `uri` is where the report is now. Links elsewhere stay as they are.
 */
export function followMoves(report: Report, uri: string, moves: readonly Move[]): TextEdit[] {
  const before = moved(
    uri,
    moves.map(({ from, to }) => ({ from: to, to: from })),
  );
  return productionLinks(report).flatMap(({ span, target }): TextEdit[] => {
    if (!('path' in target) || target.path === '' || target.path.startsWith('/')) return [];
    const old = resolved(before, target.path);
    const now = moved(old, moves);
    if (now === old && before === uri) return [];
    const path = relative(uri, now);
    if (path === undefined || path === relative(before, old)) return [];
    const written = report.text.slice(span.start, span.end);
    const rest = /[#?].*$/s.exec(written)?.[0] ?? '';
    const isAngled = report.text[span.start - 1] === '<';
    return [{ span, newText: `${isAngled ? path : asAddress(path)}${rest}` }];
  });
}

/** The URI that a path leads to from a file, each step of it encoded as URIs are. */
function resolved(file: string, path: string): string {
  const steps = file.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(encodeStep(step));
  }
  return steps.join('/');
}

/** The path that leads from a file to another, decoded; undefined to another file system. */
function relative(file: string, target: string): string | undefined {
  const [from, to] = [file.split('/').slice(0, -1), target.split('/')];
  if (from.slice(0, 3).join('/') !== to.slice(0, 3).join('/')) return undefined;
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const up = from.slice(shared).map(() => '..');
  return [...up, ...to.slice(shared)].map(decodeURIComponent).join('/');
}
