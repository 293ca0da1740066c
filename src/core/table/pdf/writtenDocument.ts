import PDFDocument from 'pdfkit';
import { joinBytes } from '../../text/bytes.ts';

/** A document that keeps its bytes itself, so that they are there when it ends, without events. */
export class WrittenDocument extends PDFDocument {
  /** Declared only: the library begins to write before a field of ours would be set. */
  declare private written?: Uint8Array[];

  /** Where the library puts all that it writes; `null` is the end. */
  override push(chunk: Uint8Array | null): boolean {
    this.written ??= [];
    if (chunk) this.written.push(chunk);
    return true;
  }

  /** Makes a rectangle a link: one object, where the library’s own way writes two. */
  linkTo(url: string, x: number, y: number, width: number, height: number): void {
    this.annotate(x, y, width, height, {
      Subtype: 'Link',
      A: { S: 'URI', URI: Object(url) as object },
    });
  }

  /** Ends the document: its bytes. */
  finish(): Uint8Array {
    this.end();
    return joinBytes(this.written ?? []);
  }
}
