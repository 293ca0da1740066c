import type { Figure } from './statistics.ts';

/** What a process of its own is asked to measure. */
export interface EngineTask {
  readonly task: 'cold' | 'daily' | 'exporting' | 'memoryOfFloor' | 'memoryOfIndex';
  /** The generated portfolio. */
  readonly folder: string;
}

/** Times in milliseconds, of one process. */
export interface Cold {
  readonly floor: number;
  readonly index: number;
}

/** What a day of use asks for, in milliseconds, of a portfolio that has been read. */
export interface Daily {
  /** A changed report taken in, and the coverage of the portfolio afterwards. */
  readonly reindex: Figure;
  readonly completion: Figure;
  /** The same where words are typed, once the search is loaded. */
  readonly completionByWords: Figure;
  readonly hover: Figure;
  readonly problems5: Figure;
  readonly problems200: Figure;
}

/** The table and each way out of it, a fiche and the pages, in milliseconds. */
export interface Exporting {
  readonly table: Figure;
  readonly xlsx: Figure;
  readonly pdf: Figure;
  readonly csv: Figure;
  readonly markdown: Figure;
  readonly html: Figure;
  /** One report as its fiche of bloc 2, a .docx. */
  readonly fiche: Figure;
  /** All pages that are published. */
  readonly pages: Figure;
}

/** In bytes. */
export interface Memory {
  /** What is still in use at the end, on the heap. */
  readonly heap: number;
  /** The most that the process ever held. */
  readonly peak: number;
}

/** The same work with the obvious libraries, in milliseconds of one process. */
export interface Reference {
  readonly matter: number;
  readonly remark: number;
}
