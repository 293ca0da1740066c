import type { FieldId } from '../report/fieldId.ts';
import type { Mention } from '../report/mention.ts';

/** What a report says of a skill, in one place: how, and which (or what stands there). */
export type Said = `${Mention['kind']} ${string}`;

/** What an edit says that it changes. Whatever is not named here must stay as it is. */
export interface Statement {
  /** The fields that may say something else than before, or be there for the first time. */
  readonly fields?: readonly FieldId[];
  /** The keys that may go, because they are renamed: `titer`. */
  readonly keys?: readonly string[];
  readonly adds?: readonly Said[];
  readonly removes?: readonly Said[];
  /** Mentions that become one where they stand twice: `removes` and `adds` are of all of a kind. */
  readonly merges?: true;
  /** A header that is not read whole will be: what nobody could read may come to light. */
  readonly mends?: true;
}

/** What a mention says, as a statement names it. */
export function saidBy({ kind, resolution, written }: Mention): Said {
  return saying(kind, resolution.kind === 'unknown' ? `“${written}”` : resolution.skill.code);
}

/** What a place that names the skill of `code` in such a way says. */
export function saying(kind: Mention['kind'], code: string): Said {
  return `${kind} ${code}`;
}

/** What it changes to name another skill where `mention` stands. */
export function replacing(mention: Mention, code: string): Statement {
  return {
    ...(mention.kind === 'declared' && { fields: ['competencies'] }),
    removes: [saidBy(mention)],
    adds: [saying(mention.kind, code)],
  };
}

/** Several statements as one. */
export function together(statements: readonly Statement[]): Statement {
  const all = <T>(of: (statement: Statement) => readonly T[] | undefined): T[] =>
    statements.flatMap((each) => of(each) ?? []);
  return {
    fields: all(({ fields }) => fields),
    keys: all(({ keys }) => keys),
    adds: all(({ adds }) => adds),
    removes: all(({ removes }) => removes),
    ...(statements.some(({ merges }) => merges) && { merges: true }),
    ...(statements.some(({ mends }) => mends) && { mends: true }),
  };
}
