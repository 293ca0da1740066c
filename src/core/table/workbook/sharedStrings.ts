import { child, children, localName, readXml, type XmlElement } from './xml.ts';

/** The text of a rich text element (`<si>`, `<is>`): its own and that of its runs, without phonetics. */
export function richText(element: XmlElement): string {
  return children(element)
    .map((each) => {
      if (localName(each.name) === 't') return decodeEscapes(each.text);
      return localName(each.name) === 'r' ? richText(each) : '';
    })
    .join('');
}

/** The shared strings of a workbook, in the order of their numbers. */
export function readSharedStrings(text: string): XmlElement[] {
  const part = readXml(text);
  return part ? children(part.root, 'si') : [];
}

/** The runs of a rich text: each with the XML of its properties as written, `undefined` when plain. */
export function runsOf(element: XmlElement): { text: string; properties?: XmlElement }[] {
  return children(element).flatMap((each) => {
    if (localName(each.name) === 't') return [{ text: decodeEscapes(each.text) }];
    if (localName(each.name) !== 'r') return [];
    const properties = child(each, 'rPr');
    return [{ text: richText(each), ...(properties && { properties }) }];
  });
}

/** A spreadsheet writes characters that XML cannot hold as `_x000B_`. */
function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
