// What we use of two libraries that come without types of their own. The community's types for them
// would bring Node's into the engine.

/** What fontkit looks characters up in, and unpacks when it is loaded. */
declare module 'unicode-properties' {}

declare module 'fontkit' {
  export interface Glyph {
    readonly advanceWidth: number;
  }

  /** Where a glyph stands, from where the one before it ends; in units of the font. */
  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  }

  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphsForString(text: string): Glyph[];
    layout: (text: string) => GlyphRun;
  }
  export function create(bytes: Uint8Array): Font;
}

declare module 'pdfkit' {
  import type { Font } from 'fontkit';

  export interface DocumentOptions {
    readonly size: string;
    readonly margin: number;
    readonly autoFirstPage: boolean;
    /** `null`: none is loaded until one is asked for. */
    readonly font: null;
    readonly lang: string;
    readonly displayTitle: boolean;
    readonly pdfVersion: string;
    readonly info: Readonly<Record<string, string | Date>>;
  }

  export interface TextOptions {
    readonly lineBreak: false;
    readonly baseline: 'alphabetic';
  }

  /** A place of a page that leads to an address; a `String` object is written as text, not as a name. */
  export interface Annotation {
    readonly Subtype: 'Link';
    readonly A: { readonly S: 'URI'; readonly URI: object };
  }

  /** A document; lengths are points, from the top left, and are subject to the transformations. */
  export default class PDFDocument {
    constructor(options: DocumentOptions);
    addPage(): this;
    end(): void;
    /** Takes what is written, as every stream does; `null` is the end. */
    push(chunk: Uint8Array | null): boolean;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    rotate(degrees: number, options: { readonly origin: readonly [number, number] }): this;
    registerFont(name: string, font: Font): this;
    font(name: string): this;
    fontSize(size: number): this;
    /** In points, at the font and size that are set. */
    widthOfString(text: string): number;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(width: number): this;
    lineCap(cap: 'square'): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    text(text: string, x: number, y: number, options: TextOptions): this;
    annotate(x: number, y: number, width: number, height: number, about: Annotation): this;
  }
}
