import { parseXml, XmlElement } from '@rgrove/parse-xml';
import type { Span, TextEdit } from '../../text/span.ts';
import { LIMITS, limit } from './limits.ts';
import { escapeXml } from './xmlText.ts';

export { XmlElement };

/** The text of an XML part and its root element, whose offsets are places in that text. */
export interface XmlPart {
  readonly text: string;
  readonly root: XmlElement;
}

/** `text` parsed, or `undefined` where it is no well-formed XML. Throws `BeyondLimit`. */
export function readXml(text: string): XmlPart | undefined {
  limit(text.length <= 2 * LIMITS.xmlPart, 'tooMuchInIt'); // what we have added counts too
  try {
    const { root } = parseXml(text, { includeOffsets: true, ignoreUndefinedEntities: true });
    return root ? { text, root } : undefined;
  } catch {
    return undefined; // the parser throws on malformed text, and on one nested beyond the stack
  }
}

/** The name of an element or attribute without its namespace prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The prefix of a name with its colon, or an empty text: what a new sibling's name begins with. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

/** The child elements of `element`, those of a local name when one is given. */
export function children(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (name === undefined || localName(child.name) === name),
  );
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
  return children(element, name)[0];
}

/** Every element below `element`, in the order of the text. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const each of children(element)) {
    yield each;
    yield* descendants(each);
  }
}

/** Whether an attribute of the schema's boolean type says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** The id of the relationship that `element` names, whatever the prefix of its namespace. */
export function relationshipId({ attributes }: XmlElement): string | undefined {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return key === undefined ? undefined : attributes[key];
}

export function spanOf({ start, end }: XmlElement): Span {
  return { start, end };
}

/** Where the start tag of `element` ends: behind its `>`. */
function startTagEnd(text: string, element: XmlElement): number {
  let quote = '';
  for (let at = element.start; at < element.end; at += 1) {
    const char = text.charAt(at);
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  return element.end;
}

/** Whether `element` is written as one tag: `<c r="A1"/>`. */
export function isSelfClosing(text: string, element: XmlElement): boolean {
  return text.charAt(startTagEnd(text, element) - 2) === '/';
}

// Each begins where the one before it ends, so that nothing within a value is taken for one.
const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/gy;

/** Gives an attribute (by its full name) a value, or takes it away. Other attributes stay as written. */
export function setAttribute(
  text: string,
  element: XmlElement,
  name: string,
  value: string | undefined,
): TextEdit[] {
  const nameEnd = element.start + 1 + element.name.length;
  const tag = text.slice(nameEnd, startTagEnd(text, element));
  const known = Array.from(tag.matchAll(ATTRIBUTE)).find((match) => match[1] === name);
  if (!known && value === undefined) return [];
  const start = nameEnd + (known?.index ?? 0);
  const newText = value === undefined ? '' : ` ${name}="${escapeXml(value)}"`;
  return [{ span: { start, end: start + (known?.[0].length ?? 0) }, newText }];
}

/** Replaces everything inside `element` with `xml`. */
export function setContent(text: string, element: XmlElement, xml: string): TextEdit[] {
  const start = startTagEnd(text, element);
  if (isSelfClosing(text, element)) {
    const slash = text.lastIndexOf('/', start - 1);
    return [{ span: { start: slash, end: start }, newText: `>${xml}</${element.name}>` }];
  }
  const end = text.lastIndexOf('</', element.end - 1);
  return [{ span: { start, end }, newText: xml }];
}

/** Adds `xml` behind the last child of `element`. */
export function appendTo(text: string, element: XmlElement, xml: string): TextEdit[] {
  if (isSelfClosing(text, element)) return setContent(text, element, xml);
  const end = text.lastIndexOf('</', element.end - 1);
  return [{ span: { start: end, end }, newText: xml }];
}
