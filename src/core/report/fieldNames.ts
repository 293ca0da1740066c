import { fold, keyOf } from '../text/fold.ts';
import type { FieldId } from './fieldId.ts';

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
  fiche: ['fiche', 'numeroFiche'],
  organisation: ['organisation', 'organization', 'organisme', 'entreprise'],
  place: ['lieu', 'ville'],
  teamwork: ['modalite', 'modalites'],
  exam: ['epreuve'],
  ficheDate: ['dateFiche'],
};

/**
 * Names that other tools use for other things too, as names are compared: they count only where an
 * entry is a skill.
 */
export const SHARED_NAMES: ReadonlySet<string> = new Set([
  'codes',
  'competencyrefs',
  'skills',
  'tags',
]);

/** What the two ends of a period are called where each is a field of its own. */
const PERIOD_ENDS = {
  start: ['debut', 'dateDebut', 'dateDeDebut', 'dateStart', 'startDate', 'start'],
  end: ['fin', 'dateFin', 'dateDeFin', 'dateEnd', 'endDate', 'end'],
} as const;

/** They say more than a `date`, which may be that of the page, and less than a `periode`. */
export const PERIOD_ENDS_RANK = 1.5;

/** A field, and how far the name that it was found by is from the canonical one (0). */
export interface NamedField {
  readonly id: FieldId;
  readonly rank: number;
  /** Set where the name is that of one end of the period. */
  readonly end?: keyof typeof PERIOD_ENDS;
}

const FIELDS: ReadonlyMap<string, NamedField> = new Map<string, NamedField>([
  ...Object.entries(FIELD_NAMES).flatMap(([id, names]) =>
    names.map((name, rank) => [keyOf(name), { id: id as FieldId, rank }] as const),
  ),
  ...(['start', 'end'] as const).flatMap((end) =>
    PERIOD_ENDS[end].map(
      (name) => [keyOf(name), { id: 'period', rank: PERIOD_ENDS_RANK, end }] as const,
    ),
  ),
]);

const SCHOOL_YEAR = FIELDS.get('annee');
const YEAR: NamedField = { id: 'year', rank: FIELD_NAMES.year.length };
const YEAR_OF_DIPLOMA =
  /^(?:(?:bts|sio) ?)*[12] ?(?:re|ere|er|e|eme|nde|nd|a)?(?: annee)?$|^(?:premiere|seconde|deuxieme) annee$/;

/** The field of a key with that one value: `annee: 1` is a year of the diploma, `annee: 2025` a period. */
export function fieldWith(name: string, value: string | undefined): NamedField | undefined {
  const field = fieldNamed(name);
  if (field === undefined || field !== SCHOOL_YEAR || value === undefined) return field;
  return YEAR_OF_DIPLOMA.test(fold(value)) ? YEAR : field;
}

/** The field that a header key names. */
export function fieldNamed(name: string): NamedField | undefined {
  return FIELDS.get(name) ?? FIELDS.get(keyOf(name)); // most are written as names are compared
}

/** Whether other tools use the name of a field for other things too. */
export function isShared({ name }: { readonly name: string }): boolean {
  return name !== FIELD_NAMES.competencies[0] && SHARED_NAMES.has(keyOf(name));
}

/** Whether a key names a competency list and nothing else that other tools write. */
export function namesList(name: string): boolean {
  if (fieldNamed(name)?.id !== 'competencies') return false;
  return name === FIELD_NAMES.competencies[0] || !SHARED_NAMES.has(keyOf(name));
}
