import { type CellFormat } from './styleSheet.ts';
import { children, localName, type XmlElement } from './xml.ts';
import { escapeCellText, escapeXml } from './xmlText.ts';

/** A stretch of a cell's text that looks alike. What is not said is as the cell's style has it. */
export interface Run {
  readonly text: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  /** Shown as a link. */
  readonly link?: boolean;
  /** The properties of a run of the form's own, kept as they are. */
  readonly properties?: XmlElement;
}

/** The content of a cell of the `inlineStr` type: no other part of the workbook needs to know of it. */
export function inlineString(runs: readonly Run[], format: CellFormat, prefix: string): string {
  const [only] = runs;
  const plain = runs.length === 1 && only && isPlain(only);
  const content = plain
    ? textElement(only.text, prefix)
    : runs.map((run) => runElement(run, format, prefix)).join('');
  return `<${prefix}is>${content}</${prefix}is>`;
}

function isPlain({ size, bold, link, properties }: Run): boolean {
  return size === undefined && bold === undefined && !link && !properties;
}

function runElement(run: Run, format: CellFormat, prefix: string): string {
  const properties = run.properties
    ? serialize(run.properties, prefix)
    : isPlain(run)
      ? ''
      : propertiesOf(run, format, prefix);
  return `<${prefix}r>${properties}${textElement(run.text, prefix)}</${prefix}r>`;
}

function propertiesOf({ size, bold, link }: Run, format: CellFormat, prefix: string): string {
  const items = [
    (bold ?? format.bold) && `<${prefix}b/>`,
    link && `<${prefix}u/>`,
    `<${prefix}sz val="${size ?? format.size}"/>`,
    link && `<${prefix}color rgb="FF0563C1"/>`,
    `<${prefix}rFont val="${escapeXml(format.fontName)}"/><${prefix}family val="2"/>`,
  ];
  return `<${prefix}rPr>${items.filter(Boolean).join('')}</${prefix}rPr>`;
}

function textElement(text: string, prefix: string): string {
  return `<${prefix}t xml:space="preserve">${escapeCellText(text)}</${prefix}t>`;
}

/** `element` written anew with another namespace prefix: it may come from a part with its own. */
function serialize(element: XmlElement, prefix: string): string {
  const name = `${prefix}${localName(element.name)}`;
  const attributes = Object.entries(element.attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(value)}"`,
  );
  const content = children(element).map((each) => serialize(each, prefix));
  const start = `<${name}${attributes.join('')}`;
  return content.length > 0 ? `${start}>${content.join('')}</${name}>` : `${start}/>`;
}
