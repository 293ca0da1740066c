import type { Fiche, FicheNote, Pictures, FichePart } from '../fiche.ts';
import type { RunFormat } from './wordXml.ts';
import type { TextPart, WordParts } from './wordParts.ts';

/** The free content of a fiche on its way into a document: where it goes and what it may use. */
export interface Setting {
  readonly fiche: Fiche;
  readonly pictures: Pictures;
  readonly parts: WordParts;
  readonly part: TextPart;
  /** The format of ordinary words. */
  readonly format: RunFormat;
  /** The room for it, in twips. */
  readonly width: number;
  readonly height: number;
  /** How far from the left edge it stands, in twips. */
  readonly indent: number;
  /** Whether an address shows beside the words of its link: who reads paper cannot click. */
  readonly addresses: boolean;
  /** Takes what is not shown, or not as it was. */
  readonly note: (note: FicheNote) => void;
  /** A call of a footnote of the report, as a run; an empty text where there is no such footnote. */
  readonly call: (identifier: string, format: RunFormat) => string;
  /** Whether it is a quotation, which has a rule beside it. */
  readonly isQuoted: boolean;
  /** How many quotations and lists are around it. */
  readonly depth: number;
}

/** What is to be said of a fiche as a whole, before it is set. */
export function firstNotes({ isRead, lostSigns }: Fiche): FicheNote[] {
  return [
    ...(isRead ? [] : [{ kind: 'asWritten', what: '' } as const]),
    ...(lostSigns > 0 ? [{ kind: 'signs', what: String(lostSigns) } as const] : []),
  ];
}

/** What is set deeper is set as text: no reader of documents shows it as it is meant. */
export const DEEPEST = 8;

/** How long a listing of code may be, in lines: some six printed pages. */
export const CODE_LINES = 400;

/** The room that a part of the form has, in twips, and the format of its words. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly format: RunFormat;
}

/** Sets a part of a fiche as paragraphs and tables; an empty text where the part says nothing. */
export type SetPart = (part: FichePart, room: Room) => string;
