const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const NEVER_IN_XML = String.raw`\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF`;

/** What XML 1.0 cannot hold: control characters, lone surrogates, non-characters. */
const NOT_XML = new RegExp(
  String.raw`[${NEVER_IN_XML}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`,
  'g',
);

/** What may have to be written otherwise, or left out: few texts have any. */
const SPECIAL = new RegExp(String.raw`[&<>"${NEVER_IN_XML}\uD800-\uDFFF]`);

/** `text` for the content of an element or a double-quoted attribute; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return withEntities(text.replace(NOT_XML, ''));
}

/** `text` with an entity for each sign that means something in XML and HTML. */
export function withEntities(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}

/** How many signs of a text XML cannot hold. */
export function lostInXml(text: string): number {
  return text.match(NOT_XML)?.length ?? 0;
}

/** The most UTF-16 units that a cell holds. */
export const CELL_LIMIT = 32_767;

/**
 * `text` as a cell can show it: line ends are line feeds, tabs are spaces, what XML cannot hold is
 * left out, and a text beyond what a cell holds ends in `…`.
 */
export function cellText(text: string): string {
  const clean = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(NOT_XML, '');
  if (clean.length <= CELL_LIMIT) return clean;
  return `${clean.slice(0, CELL_LIMIT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * The content of a `<t>` element that shows exactly `text`. A spreadsheet reads `_x0041_` as the
 * character of that number, so an underscore that would begin one is written as its own number.
 */
export function escapeCellText(text: string): string {
  return escapeXml(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** `text` on one line, as a cell can show it; no-break spaces stay. */
export function oneLine(text: string): string {
  return cellText(text)
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();
}
