import { escapeXml } from '../../table/workbook/xmlText.ts';
import type { PictureFormat } from './pictureSize.ts';

/** The numbers from which on a document has none of its own: what is added takes these. */
export interface FreeNumbers {
  readonly relationship: number;
  readonly note: number;
  readonly list: number;
  readonly picture: number;
}

const NEW_DOCUMENT: FreeNumbers = { relationship: 1, note: 1, list: 1, picture: 1 };

/** The parts of a document that hold text: each has relationships of its own. */
export type TextPart = 'document' | 'footnotes';

interface MediaFile {
  /** From `word/`: `media/fiche1.png`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Collects what a text needs beside itself: links, pictures, lists and footnotes. Equal texts get
 * equal numbers, so that equal fiches are equal files.
 */
export class WordParts {
  readonly #relationships: Record<TextPart, string[]> = { document: [], footnotes: [] };
  readonly #media = new Map<Uint8Array, MediaFile>();
  readonly #notes: string[] = [];
  readonly #lists: (number | 'bullets')[] = [];
  #relationship: number;
  #drawing: number;

  constructor(readonly free: FreeNumbers = NEW_DOCUMENT) {
    this.#relationship = free.relationship;
    this.#drawing = free.picture;
  }

  /** The id of a link to `target` out of a part. */
  link(target: string, part: TextPart): string {
    return this.#relate(part, 'hyperlink', target, ' TargetMode="External"');
  }

  /** The id of a picture in a part; one that stands in several places is there once. */
  picture(bytes: Uint8Array, format: PictureFormat, part: TextPart): string {
    const known = this.#media.get(bytes);
    const number = this.free.picture + this.#media.size;
    const file = known ?? { name: `media/fiche${number}.${format}`, bytes };
    this.#media.set(bytes, file);
    return this.#relate(part, 'image', file.name);
  }

  /** A number for a drawing that no other has. */
  drawing(): number {
    return this.#drawing++;
  }

  /** The id of a list: of bullets, or numbered from `start` on. */
  list(start: number | 'bullets'): number {
    const bullets = this.#lists.indexOf('bullets');
    if (start === 'bullets' && bullets >= 0) return this.free.list + bullets;
    return this.free.list + this.#lists.push(start) - 1;
  }

  /** The id of a footnote; `xml` makes its paragraphs. Footnotes within footnotes do not exist. */
  note(xml: string): number {
    return this.free.note + this.#notes.push(xml) - 1;
  }

  /** The footnotes as elements, in the order of their numbers. */
  get notes(): string {
    const { note } = this.free;
    return this.#notes
      .map((xml, index) => `<w:footnote w:id="${note + index}">${xml}</w:footnote>`)
      .join('');
  }

  get media(): Iterable<MediaFile> {
    return this.#media.values();
  }

  relationships(part: TextPart): string {
    return this.#relationships[part].join('');
  }

  /** What the numbering part needs: shapes of lists, then lists. The ids of both are the same. */
  get numbering(): { readonly shapes: string; readonly lists: string } {
    const ids = this.#lists.map((start, index) => [start, this.free.list + index] as const);
    return {
      shapes: ids.map(([start, id]) => listShape(id, start)).join(''),
      lists: ids
        .map(([, id]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`)
        .join(''),
    };
  }

  #relate(part: TextPart, type: string, target: string, mode = ''): string {
    const id = `rIdFiche${this.#relationship++}`;
    const written = `Type="${RELATIONSHIPS}/${type}" Target="${escapeXml(target)}"${mode}`;
    this.#relationships[part].push(`<Relationship Id="${id}" ${written}/>`);
    return id;
  }
}

const LEVELS = 9;
const BULLETS = ['•', '–', '•'] as const;
const NUMBERS = ['decimal', 'lowerLetter', 'lowerRoman'] as const;

function listShape(id: number, start: number | 'bullets'): string {
  const levels = Array.from({ length: LEVELS }, (_, level) => {
    const isBullet = start === 'bullets';
    const format = isBullet ? 'bullet' : (NUMBERS[level % NUMBERS.length] ?? 'decimal');
    const text = isBullet ? (BULLETS[level % BULLETS.length] ?? '•') : `%${level + 1}.`;
    const first = isBullet || level > 0 ? 1 : start;
    const left = 340 + 283 * level;
    return [
      `<w:lvl w:ilvl="${level}"><w:start w:val="${first}"/><w:numFmt w:val="${format}"/>`,
      `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>`,
      `<w:pPr><w:ind w:left="${left}" w:hanging="283"/></w:pPr></w:lvl>`,
    ].join('');
  });
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join('')}</w:abstractNum>`;
}
