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
  ...{ fontName: 'Arial', size: 10, bold: false },
  ...{ wraps: false, bordered: false, date: false },
};

/** The style sheet of a workbook, read only. */
export class StyleSheet {
  readonly #elements: readonly XmlElement[];
  readonly #formats: readonly CellFormat[];
  /** The first style that wraps, by all else that it says. */
  readonly #wrapping = new Map<string, number>();

  constructor(text: string) {
    const root = readXml(text)?.root;
    const list = (name: string): XmlElement[] => {
      const items = root && child(root, name);
      return items ? children(items) : [];
    };
    const [fonts, borders] = [list('fonts').map(fontOf), list('borders').map(isBordered)];
    const dates = dateFormats(list('numFmts'));
    this.#elements = list('cellXfs');
    this.#formats = this.#elements.map((format) => ({
      ...(fonts[Number(format.attributes.fontId)] ?? PLAIN),
      wraps: isTrue(child(format, 'alignment')?.attributes.wrapText),
      bordered: borders[Number(format.attributes.borderId)] ?? false,
      date: dates.has(format.attributes.numFmtId ?? ''),
    }));
    for (const [index, element] of this.#elements.entries()) {
      const key = this.format(index).wraps ? signature(element) : undefined;
      if (key !== undefined && !this.#wrapping.has(key)) this.#wrapping.set(key, index);
    }
  }

  /** The format that style `index` (the `s` of a cell) gives. */
  format(index: number): CellFormat {
    return this.#formats[index] ?? PLAIN;
  }

  /** The style that differs from style `index` in one thing: its text wraps. */
  wrapped(index: number): number | undefined {
    return this.format(index).wraps ? index : this.#wrapping.get(signature(this.#elements[index]));
  }

  /** The style that differs from style `index` in one thing: its lines are those of `other`. */
  withLines(index: number, other: number): number | undefined {
    const [format, like] = [this.#elements[index], this.#elements[other]];
    if (!format || !like) return undefined;
    const { borderId } = like.attributes;
    if (format.attributes.borderId === borderId) return index;
    const wanted = signature(format, 'borderId');
    const found = this.#elements.findIndex((each) => {
      return each.attributes.borderId === borderId && signature(each, 'borderId') === wanted;
    });
    return found < 0 ? undefined : found;
  }
}

function fontOf(font: XmlElement): Pick<CellFormat, 'fontName' | 'size' | 'bold'> {
  const bold = child(font, 'b');
  return {
    fontName: child(font, 'name')?.attributes.val ?? PLAIN.fontName,
    size: Number(child(font, 'sz')?.attributes.val) || PLAIN.size,
    bold: bold !== undefined && isTrue(bold.attributes.val ?? '1'),
  };
}

function isBordered(border: XmlElement): boolean {
  return children(border).some(
    ({ name, attributes }) => !name.endsWith('diagonal') && (attributes.style ?? 'none') !== 'none',
  );
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
