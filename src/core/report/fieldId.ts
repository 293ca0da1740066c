/** What a report’s header says, whatever the name that the student gives it. */
export type FieldId =
  'title' | 'section' | 'year' | 'period' | 'competencies' | 'productions' | 'draft' | FicheFieldId;

/** What only the « fiche descriptive » of bloc 2 asks for. */
export type FicheFieldId = 'fiche' | 'organisation' | 'place' | 'teamwork' | 'exam' | 'ficheDate';

/** Which of the two fiches of bloc 2 a report comes to. */
export type FicheNumber = 1 | 2;

/** How bloc 2 is assessed. */
export type ExamMode = 'ponctuelle' | 'ccf';

/** How the réalisation was carried out. */
export type Teamwork = 'alone' | 'team';
