import { insertion, type TextEdit } from '../../text/span.ts';
import { child, children, isSelfClosing, setContent } from '../../table/workbook/xml.ts';
import { escapeXml } from '../../table/workbook/xmlText.ts';
import type { FormParagraph, Piece } from './formParagraph.ts';

interface Change {
  readonly start: number;
  readonly end: number;
  /** Instead of what stood there, in its look. */
  readonly text: string;
  /** Runs behind that. */
  readonly runs: string;
}

/** Collects what changes in a paragraph, by places in its text, and makes edits of the XML of it. */
export class ParagraphEditor {
  readonly #changes: Change[] = [];

  constructor(
    private readonly paragraph: FormParagraph,
    /** The whole XML that the paragraph is part of. */
    private readonly xml: string,
  ) {}

  /** Puts another text into a place, in the look of what stood there. Tabs and boxes stay. */
  replace(start: number, end: number, text = ''): void {
    this.#changes.push({ start, end, text, runs: '' });
  }

  /** Puts runs behind the first `at` units of the text. */
  insert(at: number, runs: string): void {
    this.#changes.push({ start: at, end: at, text: '', runs });
  }

  edits(): TextEdit[] {
    const { pieces } = this.paragraph;
    const edits = pieces.flatMap((piece) => {
      const own = this.#changes.filter((change) => concerns(change, piece));
      return own.length > 0 ? this.#pieceEdits(piece, own) : [];
    });
    // What stands in front of all text, or behind a box.
    const others = this.#changes.filter(
      (change) => change.runs !== '' && !pieces.some((piece) => concerns(change, piece)),
    );
    return [...edits, ...others.flatMap(({ start, runs }) => this.#freeEdits(start, runs))];
  }

  #pieceEdits(piece: Piece, changes: readonly Change[]): TextEdit[] {
    const { element, run, start, end } = piece;
    const properties = child(run, 'rPr');
    const look = properties ? this.xml.slice(properties.start, properties.end) : '';
    const isText = element.name === 'w:t';
    const parts: string[] = [];
    let text = '';
    const flush = (): void => {
      if (!isText && parts.length === 0) parts.push(this.xml.slice(element.start, element.end));
      else if (text !== '') parts.push(`<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);
      text = '';
    };
    const isLast = children(run).at(-1) === element;
    const behind: string[] = [];
    let at = start;
    for (const change of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
      text += element.text.slice(at - start, Math.max(at, change.start) - start) + change.text;
      at = Math.max(at, Math.min(end, change.end));
      if (change.runs === '') continue;
      if (at === end && isLast) behind.push(change.runs);
      else {
        flush();
        parts.push(`</w:r>${change.runs}<w:r>${look}`);
      }
    }
    text += element.text.slice(at - start);
    flush();
    const inside = { span: { start: element.start, end: element.end }, newText: parts.join('') };
    return [inside, ...behind.map((runs) => insertion(run.end, runs))];
  }

  #freeEdits(at: number, runs: string): TextEdit[] {
    const { element, boxes } = this.paragraph;
    if (isSelfClosing(this.xml, element)) return setContent(this.xml, element, runs);
    const isBehindBox = boxes.some((box) => box.at < at);
    if (isBehindBox) return [insertion(element.end - '</w:p>'.length, runs)];
    const properties = child(element, 'pPr');
    const start = properties?.end ?? this.xml.indexOf('>', element.start) + 1;
    return [insertion(start, runs)];
  }
}

/** What is put between two pieces belongs to the one before it. */
function concerns({ start, end }: Change, piece: Piece): boolean {
  if (start === end) return piece.start < start && start <= piece.end;
  return piece.element.name === 'w:t' && start < piece.end && piece.start < end;
}
