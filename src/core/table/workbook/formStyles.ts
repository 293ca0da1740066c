import { FORM_STYLES, type FormStyle, type FormStyleName, LINE_COLOUR } from '../officialStyle.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const NAMES = Object.keys(FORM_STYLES) as FormStyleName[];
const LINE_NAMES: Readonly<Record<string, string>> = { m: 'medium', t: 'thin' };

/** The index of a style of the form in the style sheet: what `s` of a cell holds. 0 is the plain cell. */
export function styleIndex(name: FormStyleName): number {
  return NAMES.indexOf(name) + 1;
}

/** The style sheet (`xl/styles.xml`) of the blank form. */
export function formStyles(): string {
  const styles: readonly FormStyle[] = NAMES.map((name) => FORM_STYLES[name]);
  const fonts = new Pool(['<font><sz val="10"/><name val="Arial"/><family val="2"/></font>']);
  const borders = new Pool(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  const cells = styles.map(
    (style) =>
      `<xf numFmtId="0" fontId="${fonts.add(font(style))}" fillId="0" borderId="${borders.add(border(style))}"` +
      ` xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">${alignment(style)}</xf>`,
  );
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  const fills = ['none', 'gray125'].map(
    (type) => `<fill><patternFill patternType="${type}"/></fill>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
    list('fonts', fonts.items) +
    list('fills', fills) +
    list('borders', borders.items) +
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    list('cellXfs', [plain, ...cells]) +
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
    '</styleSheet>'
  );
}

/** Distinct items, each known by its index. */
class Pool {
  constructor(readonly items: string[]) {}

  add(item: string): number {
    const known = this.items.indexOf(item);
    return known >= 0 ? known : this.items.push(item) - 1;
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function font({ size, bold, italic }: FormStyle): string {
  const weight = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}`;
  return `<font>${weight}<sz val="${size}"/><name val="Arial"/><family val="2"/></font>`;
}

function border({ lines, diagonal }: FormStyle): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side, index) => line(side, lines[index]));
  const down = diagonal ? ' diagonalDown="1"' : '';
  return `<border${down}>${sides.join('')}${line('diagonal', diagonal && 't')}</border>`;
}

function line(side: string, kind: string | undefined): string {
  const name = LINE_NAMES[kind ?? '-'];
  return name ? `<${side} style="${name}"><color rgb="${LINE_COLOUR}"/></${side}>` : `<${side}/>`;
}

function alignment({ horizontal, vertical = 'center', wrap, turn }: FormStyle): string {
  const turned = turn ? ` textRotation="${turn}"` : '';
  const wrapped = wrap ? ' wrapText="1"' : '';
  return `<alignment horizontal="${horizontal}" vertical="${vertical}"${turned}${wrapped}/>`;
}
