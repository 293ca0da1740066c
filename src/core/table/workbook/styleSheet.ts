import { child, children, isTrue, readXml, type XmlElement } from './xml.ts';

/** What the filling of a cell needs to know of its format. */
export interface CellFormat {
  readonly fontName: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly wraps: boolean;
  /** Whether any side of the cell has a line. */
  readonly bordered: boolean;
  /** Whether a number in it is shown as a date. */
  readonly date: boolean;
}

const PLAIN: CellFormat = {
  fontName: 'Arial',
  size: 10,
  bold: false,
  wraps: false,
  bordered: false,
  date: false,
};

/** The style sheet of a workbook, read only. */
export class StyleSheet {
  readonly #formats: readonly XmlElement[];
  readonly #fonts: readonly XmlElement[];
  readonly #borders: readonly XmlElement[];
  readonly #cellFormats = new Map<number, CellFormat>();
  readonly #fontFormats = new Map<number, Pick<CellFormat, 'fontName' | 'size' | 'bold'>>();
  readonly #bordered = new Map<number, boolean>();
  readonly #dates: ReadonlySet<string>;
  #wrapping: ReadonlyMap<string, number> | undefined;

  constructor(text: string) {
    const root = readXml(text)?.root;
    const list = (name: string): XmlElement[] => {
      const items = root && child(root, name);
      return items ? children(items) : [];
    };
    this.#formats = list('cellXfs');
    this.#fonts = list('fonts');
    this.#borders = list('borders');
    this.#dates = dateFormats(list('numFmts'));
  }

  /** The format that style `index` (the `s` of a cell) gives. */
  format(index: number): CellFormat {
    const known = this.#cellFormats.get(index) ?? this.#readFormat(index);
    this.#cellFormats.set(index, known);
    return known;
  }

  #readFormat(index: number): CellFormat {
    const format = this.#formats[index];
    if (!format) return PLAIN;
    return {
      ...this.#font(Number(format.attributes.fontId)),
      wraps: isTrue(child(format, 'alignment')?.attributes.wrapText),
      bordered: this.#isBordered(Number(format.attributes.borderId)),
      date: this.#dates.has(format.attributes.numFmtId ?? ''),
    };
  }

  #font(index: number): Pick<CellFormat, 'fontName' | 'size' | 'bold'> {
    const known = this.#fontFormats.get(index);
    if (known) return known;
    const font = this.#fonts[index];
    const bold = font && child(font, 'b');
    const format = {
      fontName: (font && child(font, 'name')?.attributes.val) ?? PLAIN.fontName,
      size: Number(font && child(font, 'sz')?.attributes.val) || PLAIN.size,
      bold: bold !== undefined && isTrue(bold.attributes.val ?? '1'),
    };
    this.#fontFormats.set(index, format);
    return format;
  }

  /** The style that differs from style `index` in one thing: its text wraps. */
  wrapped(index: number): number | undefined {
    if (this.format(index).wraps) return index;
    this.#wrapping ??= this.#findWrapping();
    return this.#wrapping.get(signature(this.#formats[index]));
  }

  /** The style that differs from style `index` in one thing: its lines are those of `other`. */
  withLines(index: number, other: number): number | undefined {
    const [format, like] = [this.#formats[index], this.#formats[other]];
    if (!format || !like) return undefined;
    const { borderId } = like.attributes;
    if (format.attributes.borderId === borderId) return index;
    const wanted = signature(format, 'borderId');
    const found = this.#formats.findIndex((each) => {
      return each.attributes.borderId === borderId && signature(each, 'borderId') === wanted;
    });
    return found < 0 ? undefined : found;
  }

  /** The first style that wraps, by all else that it says. */
  #findWrapping(): Map<string, number> {
    const found = new Map<string, number>();
    for (const [index, format] of this.#formats.entries()) {
      if (!this.format(index).wraps) continue;
      const key = signature(format);
      if (!found.has(key)) found.set(key, index);
    }
    return found;
  }

  #isBordered(index: number): boolean {
    const known = this.#bordered.get(index);
    if (known !== undefined) return known;
    const border = this.#borders[index];
    const bordered = (border ? children(border) : []).some(
      ({ name, attributes }) =>
        !name.endsWith('diagonal') && (attributes.style ?? 'none') !== 'none',
    );
    this.#bordered.set(index, bordered);
    return bordered;
  }
}

/** Everything that a format says but one thing: whether its text wraps, or the lines around it. */
function signature(
  format: XmlElement | undefined,
  but: 'wrapText' | 'borderId' = 'wrapText',
): string {
  if (!format) return '';
  const { numFmtId, fontId, fillId, borderId } = format.attributes;
  const parts = children(format).map(({ name, attributes }) =>
    Object.entries(attributes)
      .filter(([key, value]) => key !== but && !isDefault(value))
      .map(([key, value]) => `${name}/${key}=${value}`)
      .sort(),
  );
  const lines = but === 'borderId' ? '' : borderId;
  return [numFmtId, fontId, fillId, lines, ...parts.flat()].join(' ');
}

const isDefault = (value: string): boolean => ['0', 'false', 'general'].includes(value);

/** The numbers that every spreadsheet gives to its own formats of dates. */
const BUILT_IN_DATES = [14, 15, 16, 17, 22, ...Array.from({ length: 10 }, (_, n) => 27 + n)];

/** The numbers of the formats that show a date: the built-in ones, and those with a day or a year. */
function dateFormats(formats: readonly XmlElement[]): Set<string> {
  const dates = new Set(BUILT_IN_DATES.map(String));
  for (const { attributes } of formats) {
    const { numFmtId = '', formatCode = '' } = attributes;
    const code = formatCode.slice(0, 200).replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    if (/[dyja]/i.test(code) && !/general|standard/i.test(code)) dates.add(numFmtId);
  }
  return dates;
}
