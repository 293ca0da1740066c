import PDFDocument from 'pdfkit';
import type { Steps } from '../../steps.ts';
import { joinBytes } from '../../text/utf8.ts';

/** How many bytes are kept in one piece: the writer hands over some tens of thousands of short ones. */
const BLOCK = 65_536;

/**
 * A document that keeps its bytes itself, as they are written. The stream that it is would hand them to
 * its listeners later, all that the end of a long document adds in one go.
 */
export class WrittenDocument extends PDFDocument {
  /** Declared only: the library begins to write before a field of ours would be set. */
  declare private written?: WrittenBytes;

  /** Where the library puts all that it writes; `null` is the end. */
  override push(chunk: Uint8Array | null): boolean {
    this.written ??= new WrittenBytes();
    if (chunk) this.written.add(chunk);
    return true;
  }

  /**
   * Makes a rectangle a link. The library’s own way writes an object more for each, and the end of a
   * document, which is one step, takes as long as there are objects.
   */
  linkTo(url: string, x: number, y: number, width: number, height: number): void {
    this.annotate(x, y, width, height, {
      Subtype: 'Link',
      A: { S: 'URI', URI: Object(url) as object },
    });
  }

  /** Ends the document, in steps: its bytes. */
  *finish(): Steps<Uint8Array> {
    this.end();
    yield;
    return joinBytes(this.written?.blocks() ?? []);
  }
}

/** Short pieces, put together as they come. */
class WrittenBytes {
  readonly #full: Uint8Array[] = [];
  #block = new Uint8Array(BLOCK);
  #length = 0;

  add(chunk: Uint8Array): void {
    if (this.#length + chunk.length > BLOCK) this.#close();
    if (chunk.length > BLOCK) {
      this.#full.push(chunk);
      return;
    }
    this.#block.set(chunk, this.#length);
    this.#length += chunk.length;
  }

  blocks(): readonly Uint8Array[] {
    this.#close();
    return this.#full;
  }

  #close(): void {
    this.#full.push(this.#block.subarray(0, this.#length));
    this.#block = new Uint8Array(BLOCK);
    this.#length = 0;
  }
}
