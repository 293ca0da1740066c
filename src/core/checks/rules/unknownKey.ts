import { FIELD_NAMES, SHARED_NAMES, fieldNamed } from '../../report/fieldNames.ts';
import { keyOf } from '../../text/fold.ts';
import type { FieldId } from '../../report/fieldId.ts';
import leven from 'leven';
import type { Referential } from '../../referential/referential.ts';
import { resolveWording } from '../../referential/resolve.ts';
import { findListedCodes } from '../../referential/writtenCode.ts';
import type { Rule } from '../problem.ts';

/** A header key that means nothing, but differs by a letter or two from one that does. */
export const unknownKey: Rule = {
  problems: {
    'unknown-key': {
      severity: 'warning',
      message: (args, t) => t('“{written}” is no field of a report. Did you mean “{meant}”?', args),
    },
  },

  *check(report) {
    const { referential } = report;
    const { keys, fields } = report.header;
    for (const { name, span } of keys) {
      const meant = fieldNamed(name) ? undefined : nearestName(name);
      if (!meant || fields.has(meant.id)) continue;
      if (holdsProse(report.text, span.end, meant.id, referential)) continue;
      const args = { written: name, meant: meant.name };
      const edits = [{ span, newText: meant.name }];
      const changes = { keys: [name], fields: [meant.id] };
      yield {
        code: 'unknown-key',
        args,
        span,
        fixes: [{ kind: 'rename', subject: meant.name, edits, changes }],
      };
    }
  },
};

/** No field but a title is a sentence: `context: Dans le cadre de mon stage, …` is a word of its own. */
const MOST_WORDS = { title: 16, other: 5 } as const;

function holdsProse(text: string, from: number, id: FieldId, referential: Referential): boolean {
  const [, value = ''] = /^["']?[ \t]*:[ \t]*(.*)/.exec(text.slice(from)) ?? [];
  if (/^[|>]/.test(value)) return true;
  const words = value.replace(/^["']|["']\s*$/g, '').trim();
  if (/[.!?]\s+\p{Lu}/u.test(words)) return true;
  if (findListedCodes(words).length > 0 || resolveWording(words, referential)) return false;
  const most = id === 'title' ? MOST_WORDS.title : MOST_WORDS.other;
  return (words.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []).length > most && !words.startsWith('[');
}

/** Shorter names resemble too many words that are right as they stand. */
const SHORTEST = 5;
const LONG = 8;

const NAMES = Object.entries(FIELD_NAMES).flatMap(([id, names]) =>
  names
    .filter((name) => name.length >= SHORTEST && !SHARED_NAMES.has(keyOf(name)))
    .map((name) => ({ id: id as FieldId, name, key: keyOf(name) })),
);

/** The name that a key is most likely meant to be. */
export function nearestName(written: string): { id: FieldId; name: string } | undefined {
  const key = keyOf(written);
  const near = NAMES.map(({ id, name, key: known }) => {
    const limit = known.length >= LONG ? 2 : 1;
    return { id, name, limit, distance: leven(key, known, { maxDistance: limit + 1 }) };
  }).filter(({ distance, limit }) => distance <= limit);
  return near.sort((a, b) => a.distance - b.distance)[0];
}
