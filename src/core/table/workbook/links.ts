import { applyEdits, type TextEdit } from '../../text/span.ts';
import {
  localName,
  appendTo,
  child,
  children,
  prefixOf,
  readXml,
  spanOf,
  type XmlElement,
  type XmlPart,
} from './xml.ts';
import { escapeXml } from './xmlText.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const LONGEST = 2_000; // a spreadsheet refuses a file with a longer address

/** A link on one cell (`A9`, its name once every row is in place). */
export interface CellLink {
  readonly cell: string;
  readonly target: string;
}

// What may follow the list of links in a worksheet: the schema fixes the order.
const BEHIND = new Set(
  (
    'printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties ' +
    'cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture ' +
    'oleObjects controls webPublishItems tableParts extLst'
  ).split(' '),
);

/**
 * `target` as a relationship can hold it, or `undefined` where it is no address that a table should
 * open: web and mail addresses and relative paths only.
 */
export function linkTarget(target: string): string | undefined {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(target.trim())?.[0].toLowerCase();
  if (scheme !== undefined && !['http:', 'https:', 'mailto:'].includes(scheme)) return undefined;
  if (/^https?:\/*$/i.test(target.trim())) return undefined;
  const address = target
    .trim()
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replace(/%(?![0-9A-Fa-f]{2})|[^\w\-.~:/?#[\]@!$&'()*+,;=%]+/g, (part) =>
      encodeURIComponent(part),
    )
    .replace(/(?<=#.*)#/g, '%23');
  return address === '' || address.length > LONGEST ? undefined : address;
}

/** `written` as an address on the web, with its scheme where the student left it out; else `undefined`. */
export function webAddress(written: string): string | undefined {
  const address = written.trim();
  if (/^https?:\/\/[^/\s]/i.test(address)) return address;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?$/.test(address) ? `https://${address}` : undefined;
}

/** The relationships part `rels` without those hyperlinks that have one of `ids`. */
export function withoutRelationships(rels: string, ids: ReadonlySet<string>): string {
  const part = readXml(rels);
  const gone = (part ? children(part.root) : []).filter(({ attributes }) => {
    const { Id = '', Type = '' } = attributes;
    return ids.has(Id) && Type.endsWith('/hyperlink');
  });
  return applyEdits(
    rels,
    gone.map((element) => ({ span: spanOf(element), newText: '' })),
  );
}

/** The relationships part `rels` (`undefined` where there is none yet) with `targets` added, and their ids. */
export function addRelationships(
  rels: string | undefined,
  targets: readonly string[],
  namespace: string,
): { rels: string; ids: string[] } | undefined {
  const text =
    rels ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}"/>`;
  const part = readXml(text);
  if (!part) return undefined;
  const used = new Set(children(part.root).map(({ attributes }) => attributes.Id));
  const ids = freshIds(used, targets.length);
  const prefix = prefixOf(part.root.name);
  const added = targets.map(
    (target, index) =>
      `<${prefix}Relationship Id="${ids[index] ?? ''}" Type="${namespace}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
  );
  return { rels: applyEdits(text, appendTo(text, part.root, added.join(''))), ids };
}

/** The namespace of relationships that a sheet uses: a strict workbook has one of its own. */
export function relationshipsNamespace(root: XmlElement): string {
  const strict = Object.values(root.attributes).some((value) => value.includes('purl.oclc.org'));
  return strict ? STRICT : OFFICE;
}

/** The edit that puts links into a worksheet; `ids` are those of their relationships, `gone` what is taken out. */
export function linkEdits(
  { text, root }: XmlPart,
  links: readonly CellLink[],
  ids: readonly string[],
  gone: ReadonlySet<XmlElement>,
): TextEdit[] {
  if (links.length === 0) return [];
  const prefix = prefixOf(root.name);
  const namespace = relationshipsNamespace(root);
  const items = links.map(
    ({ cell }, index) =>
      `<${prefix}hyperlink xmlns:r="${namespace}" ref="${cell}" r:id="${ids[index] ?? ''}"/>`,
  );
  const list = child(root, 'hyperlinks');
  if (list && !gone.has(list)) return appendTo(text, list, items.join(''));
  const xml = `<${prefix}hyperlinks>${items.join('')}</${prefix}hyperlinks>`;
  const next = children(root).find(({ name }) => BEHIND.has(localName(name)));
  if (!next) return appendTo(text, root, xml);
  return [{ span: { start: next.start, end: next.start }, newText: xml }];
}

function freshIds(used: ReadonlySet<string | undefined>, count: number): string[] {
  const ids: string[] = [];
  for (let number = used.size + 1; ids.length < count; number += 1) {
    if (!used.has(`rId${number}`)) ids.push(`rId${number}`);
  }
  return ids;
}
