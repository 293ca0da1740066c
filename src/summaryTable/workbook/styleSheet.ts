import { child, children, isTrue, readXml, type XmlElement } from './xml.ts';

/** What the filling of a cell needs to know of its look. */
export interface CellLook {
  readonly fontName: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly wraps: boolean;
  /** Whether any side of the cell has a line. */
  readonly bordered: boolean;
}

const PLAIN: CellLook = { fontName: 'Arial', size: 10, bold: false, wraps: false, bordered: false };

/** The style sheet of a workbook, read only. */
export class StyleSheet {
  readonly #formats: readonly XmlElement[];
  readonly #fonts: readonly XmlElement[];
  readonly #borders: readonly XmlElement[];
  readonly #looks = new Map<number, CellLook>();
  readonly #wrapped = new Map<number, number | undefined>();

  constructor(text: string) {
    const root = readXml(text)?.root;
    const list = (name: string): XmlElement[] => {
      const items = root && child(root, name);
      return items ? children(items) : [];
    };
    this.#formats = list('cellXfs');
    this.#fonts = list('fonts');
    this.#borders = list('borders');
  }

  /** The look that style `index` (the `s` of a cell) gives. */
  look(index: number): CellLook {
    const known = this.#looks.get(index) ?? this.#readLook(index);
    this.#looks.set(index, known);
    return known;
  }

  #readLook(index: number): CellLook {
    const format = this.#formats[index];
    if (!format) return PLAIN;
    const font = this.#fonts[Number(format.attributes.fontId)];
    const bold = font && child(font, 'b');
    return {
      fontName: (font && child(font, 'name')?.attributes.val) ?? PLAIN.fontName,
      size: Number(font && child(font, 'sz')?.attributes.val) || PLAIN.size,
      bold: bold !== undefined && isTrue(bold.attributes.val ?? '1'),
      wraps: isTrue(child(format, 'alignment')?.attributes.wrapText),
      bordered: this.#isBordered(Number(format.attributes.borderId)),
    };
  }

  /** The style that differs from style `index` in one thing: its text wraps. */
  wrapped(index: number): number | undefined {
    if (!this.#wrapped.has(index)) this.#wrapped.set(index, this.#findWrapped(index));
    return this.#wrapped.get(index);
  }

  #findWrapped(index: number): number | undefined {
    if (this.look(index).wraps) return index;
    const wanted = signature(this.#formats[index]);
    const twin = this.#formats.findIndex((format, other) => {
      return this.look(other).wraps && signature(format) === wanted;
    });
    return twin >= 0 ? twin : undefined;
  }

  #isBordered(index: number): boolean {
    const border = this.#borders[index];
    return (border ? children(border) : []).some(
      ({ name, attributes }) =>
        !name.endsWith('diagonal') && (attributes.style ?? 'none') !== 'none',
    );
  }
}

/** Everything that a format says but whether its text wraps. */
function signature(format: XmlElement | undefined): string {
  if (!format) return '';
  const { numFmtId, fontId, fillId, borderId } = format.attributes;
  const parts = children(format).map(({ name, attributes }) =>
    Object.entries(attributes)
      .filter(([key, value]) => key !== 'wrapText' && !isDefault(value))
      .map(([key, value]) => `${name}/${key}=${value}`)
      .sort(),
  );
  return [numFmtId, fontId, fillId, borderId, ...parts.flat()].join(' ');
}

const isDefault = (value: string): boolean => ['0', 'false', 'general'].includes(value);
