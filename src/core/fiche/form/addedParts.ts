import { partText, type Parts } from '../../table/workbook/package.ts';
import { encodePart } from '../../table/workbook/partText.ts';
import { applyEdits } from '../../text/span.ts';
import { escapeXml } from '../../table/workbook/xmlText.ts';
import { appendTo, child, children, readXml, type XmlPart } from '../../table/workbook/xml.ts';
import { relationshipsOf, relationshipsPart } from '../../table/workbook/workbookParts.ts';
import { RELATIONSHIPS, type WordParts } from '../word/wordParts.ts';
import { inOrderOfCalls } from './noteOrder.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NUMBERING_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';
const CONTENT_TYPES = '[Content_Types].xml';

/** The parts of a document that content may need, as far as it has them. */
export interface DocumentParts {
  readonly document: string;
  readonly numbering?: string;
  readonly footnotes?: string;
}

export function documentParts(parts: Parts): DocumentParts | undefined {
  const document = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  if (document === undefined || !parts.has(document)) return undefined;
  const related = relationshipsOf(parts, document);
  const only = (type: string) => related.find((each) => each.type === type)?.target;
  const [numbering, footnotes] = [only('numbering'), only('footnotes')];
  return {
    document,
    ...(numbering !== undefined && { numbering }),
    ...(footnotes !== undefined && { footnotes }),
  };
}

/** The first numbers that a document does not use itself. */
export function freeNumbers(parts: Parts, { numbering, footnotes, document }: DocumentParts) {
  const above = (name: string | undefined, pattern: RegExp): number => {
    const text = partText(parts, name);
    return 1 + Math.max(0, ...Array.from(text.matchAll(pattern), (match) => Number(match[1])));
  };
  const ofLists = [/w:abstractNumId="(\d{1,9})"/g, /w:numId="(\d{1,9})"/g];
  const media = [...parts.keys()].map((name) =>
    Number(/media\/fiche(\d{1,6})\./.exec(name)?.[1] ?? 0),
  );
  return {
    relationship: above(relationshipsPart(document), /Id="rIdFiche(\d{1,9})"/g),
    note: above(footnotes, /<w:footnote\b[^>]*w:id="(\d{1,9})"/g),
    list: Math.max(...ofLists.map((pattern) => above(numbering, pattern))),
    picture: Math.max(
      1 + Math.max(0, ...media),
      above(document, /<wp:docPr\b[^>]*\bid="(\d{1,9})"/g),
    ),
  };
}

/** The parts that change, or are new, by what was put into the document, whose new text is `text`. */
export function changedParts(
  parts: Parts,
  { document, numbering, footnotes }: DocumentParts,
  added: WordParts,
  text: string,
): Map<string, Uint8Array> {
  const changed = new Map([[document, encodePart(text)]]);
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  const { shapes, lists } = added.numbering;
  const noteXml = added.notes;
  let [related, types] = [added.relationships('document'), ''];
  if (lists !== '') {
    const name = numbering ?? `${folder}numbering.xml`;
    changed.set(name, encodePart(withLists(partText(parts, numbering), shapes, lists)));
    if (numbering === undefined) {
      related += `<Relationship Id="rIdFicheLists" Type="${RELATIONSHIPS}/numbering" Target="numbering.xml"/>`;
      types += `<Override PartName="/${name}" ContentType="${NUMBERING_TYPE}"/>`;
    }
  }
  if (noteXml !== '' && footnotes !== undefined) {
    const notes = appended(partText(parts, footnotes), withReferenceStyle(noteXml, parts));
    const ordered = inOrderOfCalls({ document: text, footnotes: notes });
    changed.set(document, encodePart(ordered.document));
    changed.set(footnotes, encodePart(ordered.footnotes));
    addRelationships(parts, footnotes, added.relationships('footnotes'), changed);
  }
  addRelationships(parts, document, related, changed);
  for (const { name, bytes } of added.media) changed.set(`${folder}${name}`, bytes);
  const typed = withTypes(
    partText(parts, CONTENT_TYPES),
    [...added.media].map(({ name }) => name),
    types,
  );
  if (typed !== partText(parts, CONTENT_TYPES)) changed.set(CONTENT_TYPES, encodePart(typed));
  return changed;
}

function addRelationships(
  parts: Parts,
  part: string,
  xml: string,
  changed: Map<string, Uint8Array>,
): void {
  if (xml === '') return;
  const name = relationshipsPart(part);
  const empty = `<Relationships xmlns="${PACKAGE}/relationships"/>`;
  changed.set(name, encodePart(appended(partText(parts, name) || empty, xml)));
}

/** Shapes stand before lists, and lists before what else there is. */
function withLists(text: string, shapes: string, lists: string): string {
  const part = readXml(text || `<w:numbering xmlns:w="${MAIN}"></w:numbering>`);
  if (!part) return text;
  const first = child(part.root, 'num');
  const last = children(part.root, 'num').at(-1);
  const shapesAt = first?.start ?? children(part.root, 'abstractNum').at(-1)?.end;
  if (shapesAt === undefined)
    return applyEdits(part.text, appendTo(part.text, part.root, shapes + lists));
  const listsAt = last?.end ?? shapesAt;
  const { text: own } = part;
  return (
    own.slice(0, shapesAt) + shapes + own.slice(shapesAt, listsAt) + lists + own.slice(listsAt)
  );
}

/** The style of footnote marks goes by another name in each language. */
function withReferenceStyle(xml: string, parts: Parts): string {
  const styles = [...parts.keys()].find((name) => name.endsWith('/styles.xml'));
  const root = readXml(partText(parts, styles))?.root;
  const style = (root ? children(root, 'style') : []).find(
    (each) => child(each, 'name')?.attributes['w:val']?.toLowerCase() === 'footnote reference',
  );
  const id = style?.attributes['w:styleId'];
  return id === undefined ? xml : xml.replaceAll('"FootnoteReference"', `"${escapeXml(id)}"`);
}

/** What pictures are is said once for each ending. */
function withTypes(text: string, media: readonly string[], more: string): string {
  const part: XmlPart | undefined = readXml(text);
  if (!part) return text;
  const known = new Set(
    children(part.root, 'Default').map(({ attributes }) => attributes.Extension?.toLowerCase()),
  );
  const endings = new Set(media.map((name) => name.slice(name.lastIndexOf('.') + 1)));
  const missing = [...endings].filter((ending) => !known.has(ending));
  const types = missing.map((ending) => {
    const type = ending === 'svg' ? 'svg+xml' : ending;
    return `<Default Extension="${ending}" ContentType="image/${type}"/>`;
  });
  const added = types.join('') + more;
  return added === '' ? text : applyEdits(text, appendTo(text, part.root, added));
}

function appended(text: string, xml: string): string {
  const part = readXml(text);
  return part ? applyEdits(text, appendTo(text, part.root, xml)) : text;
}
