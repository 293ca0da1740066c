import leven from 'leven';
import { asAddress, localPath, readProduction, type LocalPath } from '../../report/production.ts';
import { removeValue } from '../../report/listEdits.ts';
import { fold } from '../../text/fold.ts';
import type { Finding, Fix, Rule } from '../problem.ts';
import type { Field, HeaderValue } from '../../report/header.ts';

const PRODUCTIONS = { fields: ['productions'] } as const;

/** A production that links to a file which is not there. */
export const missingProduction: Rule = {
  problems: {
    'missing-production': {
      severity: 'warning',
      later: true,
      message: (args, t) =>
        args.folder === undefined
          ? t('There is no “{name}” beside this report.', args)
          : t('There is no “{name}” in the folder “{folder}”.', args),
    },
  },

  *check(report, { filesIn }) {
    const list = report.field('productions');
    if (!list || !filesIn) return;
    for (const [index, value] of list.values.entries()) {
      const { label, target } = readProduction(value.value);
      const path = target === undefined ? undefined : localPath(target);
      const files = path && filesIn(path.folder)?.map((name) => name.normalize('NFC'));
      if (target === undefined || !path || !files || files.includes(path.name)) continue;
      const removal = removeValue(report.text, list, index);
      yield {
        ...findingOf(value, target, path, files),
        fixes: [
          ...renamings(value, target, path, files),
          ...(removal
            ? [
                {
                  kind: 'remove-production',
                  subject: label,
                  edits: [removal],
                  changes: PRODUCTIONS,
                } as const,
              ]
            : []),
        ],
      };
    }
  },
};

function findingOf(
  value: HeaderValue,
  target: string,
  { folder, name }: LocalPath,
  files: readonly string[],
): Finding {
  const args = { name, ...(folder !== '.' && { folder }), ...(files.length === 0 && { empty: 1 }) };
  const span = placeOf(value, target) ?? value.span;
  return { code: 'missing-production', args, span, fixes: [] };
}

/** Where a link’s target stands; undefined where YAML’s escapes hide it. */
function placeOf({ source, span }: HeaderValue, target: string): Field['valueSpan'] | undefined {
  const at = source.lastIndexOf(target);
  const start = span.start + at;
  return at < 0 ? undefined : { start, end: start + target.length };
}

/** The file of the same folder whose name differs by its case, its accents or a few letters. */
function renamings(
  value: HeaderValue,
  target: string,
  { name }: LocalPath,
  files: readonly string[],
): Fix[] {
  const place = placeOf(value, target);
  const written = /[^/\\]+(?=[/\\]*(?:[?#].*)?$)/.exec(target);
  const subject = nearestFile(name, files);
  if (!place || !written || subject === undefined) return [];
  const start = place.start + written.index;
  const span = { start, end: start + written[0].replace(/[?#].*$/, '').length };
  const edits = [{ span, newText: asAddress(subject) }];
  return [{ kind: 'replace', subject, edits, changes: PRODUCTIONS }];
}

function nearestFile(name: string, files: readonly string[]): string | undefined {
  const limit = Math.floor(name.length / 3);
  return files
    .map((file) => ({ file, distance: leven(fold(name), fold(file)) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)[0]?.file;
}
