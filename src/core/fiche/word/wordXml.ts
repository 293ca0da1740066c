import { escapeXml } from '../../table/workbook/xmlText.ts';

/** How a run of text looks; sizes in half points. What is absent is as the paragraph’s style has it. */
export interface RunFormat {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly caps?: boolean;
  readonly strike?: boolean;
  readonly colour?: string;
  readonly underline?: boolean;
  readonly shade?: string;
  readonly raised?: boolean;
}

/** A tab stop, in twips from the paragraph’s start. */
export interface TabStop {
  readonly at: number;
  readonly kind: 'left' | 'right';
  readonly dots?: boolean;
}

/** How a paragraph is set; measures in twips, `line` in 240ths of a line. */
export interface ParagraphFormat {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly list?: { readonly id: number; readonly level: number };
  /** A rule beside or below it. */
  readonly rule?: 'left' | 'bottom';
  readonly shade?: string;
  readonly tabs?: readonly TabStop[];
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly indent?: number;
  readonly indentRight?: number;
  readonly hanging?: number;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly outline?: number;
  /** The format of its end, which gives an empty one its height. */
  readonly end?: RunFormat;
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Letters that read from right to left, with what stands between them. */
const RTL_RUN =
  /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^\p{L}\n\t]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])*)/u;
const FIRST_LETTER = /\p{L}/u;

/** A run of text; a line feed is a break within the paragraph, a tab a tab. */
export function run(text: string, format: RunFormat = {}): string {
  if (text === '') return '';
  if (!RTL.test(text)) return oneRun(text, format);
  const pieces = text.split(RTL_RUN).filter((piece) => piece !== '');
  return pieces.map((piece) => oneRun(piece, format, RTL.test(piece))).join('');
}

function oneRun(text: string, format: RunFormat, rtl = false): string {
  const pieces = text.replace(/\r\n?/g, '\n').split(/([\n\t])/);
  const content = pieces.map((piece) => {
    if (piece === '\n') return '<w:br/>';
    if (piece === '\t') return '<w:tab/>';
    return piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
  });
  return `<w:r>${runProperties(format, rtl)}${content.join('')}</w:r>`;
}

/** The properties of a run, in the order that the schema asks for. */
export function runProperties(format: RunFormat, rtl = false): string {
  const { font, size, bold, italic, caps, strike, colour, underline, shade, raised } = format;
  const name = font === undefined ? '' : escapeXml(font);
  const inside = [
    font === undefined ? '' : `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}"/>`,
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    caps ? '<w:caps/>' : '',
    strike ? '<w:strike/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    underline ? '<w:u w:val="single"/>' : '',
    shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`,
    raised ? '<w:vertAlign w:val="superscript"/>' : '',
    rtl ? '<w:rtl/>' : '',
  ].join('');
  return inside === '' ? '' : `<w:rPr>${inside}</w:rPr>`;
}

/** A paragraph around runs; `words` is its text, by which a paragraph from right to left is known. */
export function paragraph(runs: string, format: ParagraphFormat = {}, words = ''): string {
  const { style, keepNext, keepLines, list, rule, shade, tabs = [], end } = format;
  const { align, outline } = format;
  const stops = tabs.map(
    ({ at, kind, dots }) =>
      `<w:tab w:val="${kind}"${dots ? ' w:leader="dot"' : ''} w:pos="${at}"/>`,
  );
  const line = '<w:SIDE w:val="single" w:sz="6" w:space="4" w:color="808080"/>';
  const inside = [
    style === undefined ? '' : `<w:pStyle w:val="${escapeXml(style)}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    keepLines ? '<w:keepLines/>' : '',
    list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>` : '',
    rule ? `<w:pBdr>${line.replace('SIDE', rule)}</w:pBdr>` : '',
    shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`,
    stops.length > 0 ? `<w:tabs>${stops.join('')}</w:tabs>` : '',
    isFromRight(words) ? '<w:bidi/>' : '',
    spacing(format),
    indentation(format),
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
    end ? runProperties(end) : '',
  ].join('');
  return `<w:p>${inside === '' ? '' : `<w:pPr>${inside}</w:pPr>`}${runs}</w:p>`;
}

function spacing({ before, after, line }: ParagraphFormat): string {
  const attributes = [
    before === undefined ? '' : ` w:before="${before}"`,
    after === undefined ? '' : ` w:after="${after}"`,
    line === undefined ? '' : ` w:line="${line}" w:lineRule="auto"`,
  ].join('');
  return attributes === '' ? '' : `<w:spacing${attributes}/>`;
}

function indentation({ indent, indentRight, hanging }: ParagraphFormat): string {
  const attributes = [
    indent === undefined ? '' : ` w:left="${indent}"`,
    indentRight === undefined ? '' : ` w:right="${indentRight}"`,
    hanging === undefined ? '' : ` w:hanging="${hanging}"`,
  ].join('');
  return attributes === '' ? '' : `<w:ind${attributes}/>`;
}

/** Whether the first letter of a text is one of those that read from right to left. */
function isFromRight(words: string): boolean {
  return RTL.test(FIRST_LETTER.exec(words)?.[0] ?? '');
}

/** A box to tick, as Word’s forms have it; one that is ticked shows a crossed square. */
export function checkBox(isTicked: boolean, format: RunFormat): string {
  const properties = runProperties(format);
  const piece = (content: string) => `<w:r>${properties}${content}</w:r>`;
  const state = isTicked ? '<w:default w:val="0"/><w:checked/>' : '<w:default w:val="0"/>';
  const box = `<w:checkBox><w:sizeAuto/>${state}</w:checkBox>`;
  const data = `<w:ffData><w:name w:val="CheckBox"/><w:enabled/><w:calcOnExit w:val="0"/>${box}</w:ffData>`;
  return [
    piece(`<w:fldChar w:fldCharType="begin">${data}</w:fldChar>`),
    piece('<w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText>'),
    piece('<w:fldChar w:fldCharType="separate"/>'),
    piece('<w:fldChar w:fldCharType="end"/>'),
  ].join('');
}

/** The call of a footnote of Word’s own. */
export function footnoteCall(id: number, format: RunFormat): string {
  const own = runProperties({ ...format, raised: true });
  const properties = own.replace('<w:rPr>', '<w:rPr><w:rStyle w:val="FootnoteReference"/>');
  return `<w:r>${properties}<w:footnoteReference w:id="${id}"/></w:r>`;
}
