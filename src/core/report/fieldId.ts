/** What a report’s header says, whatever the name that the student gives it. */
export type FieldId =
  'title' | 'section' | 'year' | 'period' | 'competencies' | 'productions' | 'draft' | FicheFieldId;

/** What only the « fiche descriptive » of bloc 2 asks for. */
export type FicheFieldId = 'fiche' | 'organisation' | 'place' | 'teamwork' | 'exam' | 'ficheDate';
