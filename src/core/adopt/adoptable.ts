import type { ImportedRow } from '../import/importedTable.ts';
import { OPTIONS } from '../referential/skill.ts';
import { referentialFor, type Referential } from '../referential/referential.ts';
import type { Adoption } from './adoption.ts';
import { tableRealisations } from './markdownTable.ts';
import { mayNameSkills } from './skillsNamed.ts';
import { understand } from './understand.ts';

/** What can be made of a text that is no report: one report of it all, or one of each row of a table. */
export type Adoptable =
  | { readonly kind: 'report'; readonly adoption: Adoption }
  | {
      readonly kind: 'table';
      readonly rows: readonly ImportedRow[];
      /** What the text says as a whole: it has a title. */
      readonly adoption: Adoption;
    };

/**
 * What can be made of a text that is no report; undefined where it is one. `path` is that of its file,
 * with `/`. A text that names no skill can still become a report, by hand.
 */
export function adoptableIn(
  text: string,
  path: string,
  referential: Referential,
): Adoptable | undefined {
  const adoption = understand(text, path, referential);
  if (!adoption) return undefined;
  const rows = tableRealisations(text, referential);
  return rows.length > 1 ? { kind: 'table', rows, adoption } : { kind: 'report', adoption };
}

/**
 * Whether a text that is no report names a skill of either option: whatever the order in which the files
 * of a folder are read, the answer is the same.
 */
export function isAdoptable(text: string): boolean {
  return (
    mayNameSkills(text) &&
    OPTIONS.some((option) => {
      const found = adoptableIn(text, '', referentialFor(option));
      return (
        found !== undefined && (found.kind === 'table' || found.adoption.competencies.length > 0)
      );
    })
  );
}
