import type { RootContent } from 'mdast';
import type { References } from '../body/references.ts';
import type { ExamMode, FicheNumber, Teamwork } from '../report/fieldId.ts';
import type { Candidate } from '../portfolio/candidate.ts';

/** The parts of the form that hold free content: three on the recto, the description on the verso. */
export const FICHE_PARTS = ['conditions', 'resources', 'access', 'description'] as const;

export type FichePart = (typeof FICHE_PARTS)[number];

/**
 * What a « fiche descriptive de réalisation professionnelle » says, whatever the file it goes to.
 * What is not known is absent, and the form shows an empty place.
 */
export interface Fiche {
  readonly candidate: Candidate;
  /** The report that it comes from. */
  readonly uri: string;
  /** The candidate’s folder, without a slash at its end: pictures are below it. */
  readonly root: string;
  readonly number?: FicheNumber | undefined;
  readonly exam?: ExamMode | undefined;
  /** `JJ/MM/AAAA`. */
  readonly date?: string | undefined;
  readonly organisation?: string | undefined;
  readonly title?: string | undefined;
  /** As the form asks where it can be read, else as written. */
  readonly period?: string | undefined;
  readonly place?: string | undefined;
  readonly teamwork?: Teamwork | undefined;
  /** The codes of the competences of bloc 2 that the report evidences. */
  readonly competencies: ReadonlySet<string>;
  readonly parts: Readonly<Record<FichePart, readonly RootContent[]>>;
  readonly references: References;
  /** The definitions of the body’s links, pictures and footnotes. */
  readonly definitions: readonly RootContent[];
  /** False where the body is too long or too deep: it then stands as it is written. */
  readonly isRead: boolean;
  /** How many signs of the text no document can hold. */
  readonly lostSigns: number;
}

/** Something of a report that its fiche does not show, or not as it was. */
export interface FicheNote {
  readonly kind:
    PictureNote | 'asWritten' | 'code' | 'columns' | 'nesting' | 'html' | 'link' | 'signs';
  /** What it is about: the name of a picture, a number of lines or of columns. */
  readonly what: string;
}

/** Why a picture is not there. */
export type PictureNote =
  | 'remotePicture'
  | 'missingPicture'
  | 'largePicture'
  | 'brokenPicture'
  | 'outsidePicture'
  | 'formatPicture'
  | 'unreadPicture';

/** A picture’s file as it was read, or why it was not. */
export type PictureFile =
  Uint8Array | Extract<PictureNote, 'missingPicture' | 'largePicture' | 'outsidePicture'>;

/** The files of the pictures that a fiche shows, by their path from the candidate’s folder. */
export type Pictures = ReadonlyMap<string, PictureFile>;
