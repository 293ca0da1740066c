import { fold } from '../text/fold.ts';

/** What a report’s header says, whatever the name that the student gives it. */
export type FieldId =
  'title' | 'section' | 'year' | 'period' | 'competencies' | 'productions' | 'draft';

/** The names of each field as students write them; the first is the canonical one. */
export const FIELD_NAMES: Readonly<Record<FieldId, readonly [string, ...string[]]>> = {
  title: ['intitule', 'titre', 'title'],
  section: ['cadre', 'contexte', 'milieu', 'type'],
  year: ['anneeBts', 'anneeDeFormation', 'niveau'],
  period: ['periode', 'dates', 'date', 'annee'],
  competencies: [
    'competences',
    'competence',
    'competencesBts',
    'competencesMobilisees',
    'competences_bts_sio',
    'competency_refs',
    'competencies',
    'codes',
    'skills',
    'tags',
  ],
  productions: ['productions', 'livrables', 'documents'],
  draft: ['brouillon', 'draft'],
};

/** Names that other tools use for other things too: they count only where an entry is a skill. */
export const SHARED_NAMES: ReadonlySet<string> = new Set(['codes', 'skills', 'tags']);

/** A header key as names are compared: no accents, no case, no separators. */
export function keyOf(name: string): string {
  return fold(name).replace(/[\s_-]+/g, '');
}

/** A field, and how far the name that it was found by is from the canonical one (0). */
export interface NamedField {
  readonly id: FieldId;
  readonly rank: number;
}

const FIELDS: ReadonlyMap<string, NamedField> = new Map(
  Object.entries(FIELD_NAMES).flatMap(([id, names]) =>
    names.map((name, rank) => [keyOf(name), { id: id as FieldId, rank }] as const),
  ),
);

/** The field that a header key names. */
export function fieldNamed(name: string): NamedField | undefined {
  return FIELDS.get(name) ?? FIELDS.get(keyOf(name)); // most are written as names are compared
}
