import type { Parts } from './package.ts';
import { decodePart } from './partText.ts';
import { children, readXml, relationshipId, type XmlElement } from './xml.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `hyperlink` … */
  readonly type: string;
  /** The name of the part it leads to; of an external target, the target as written. */
  readonly target: string;
}

/** A worksheet of a workbook: its name, its place among the sheets and its part. */
export interface SheetEntry {
  readonly name: string;
  readonly index: number;
  /** The number by which other parts know it (`sheetId`). */
  readonly id: string;
  readonly part: string;
  /** Whether the user does not see it. */
  readonly hidden: boolean;
}

/** Which part is which in a package, as its relationships say. */
export interface WorkbookParts {
  readonly workbook: string;
  readonly sheets: readonly SheetEntry[];
  readonly styles?: string;
  readonly sharedStrings?: string;
}

/** The parts of a workbook, or `undefined` where the package holds none. */
export function findWorkbook(parts: Parts): WorkbookParts | undefined {
  const workbook = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  const root = workbook === undefined ? undefined : rootOf(parts, workbook);
  if (workbook === undefined || !root) return undefined;
  const related = relationshipsOf(parts, workbook);
  const only = (type: string): string | undefined =>
    related.find((each) => each.type === type)?.target;
  const [styles, sharedStrings] = [only('styles'), only('sharedStrings')];
  return {
    workbook,
    sheets: sheetsOf(root, related),
    ...(styles !== undefined && { styles }),
    ...(sharedStrings !== undefined && { sharedStrings }),
  };
}

const NOT_PLAIN = /macroEnabled|vbaProject|template\.main/i;

/** Whether the package says that it is a template, or holds macros, whatever the name of its file. */
export function holdsMacrosOrIsTemplate(parts: Parts): boolean {
  const types = rootOf(parts, '[Content_Types].xml');
  return (types ? children(types) : []).some(({ attributes }) =>
    NOT_PLAIN.test(attributes.ContentType ?? ''),
  );
}

/** The name of the part that holds the relationships of `part`; of the package for an empty name. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of `part`; of the package itself for an empty name. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const root = rootOf(parts, relationshipsPart(part));
  return (root ? children(root, 'Relationship') : []).map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const target = TargetMode === 'External' ? Target : resolve(part, Target);
    return { id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target };
  });
}

function rootOf(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts.get(name);
  return bytes && readXml(decodePart(bytes))?.root;
}

function sheetsOf(workbook: XmlElement, related: readonly Relationship[]): SheetEntry[] {
  const targets = new Map(
    related.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]),
  );
  const seen = new Set<string>();
  const sheets = children(workbook, 'sheets').flatMap((list) => children(list, 'sheet'));
  return sheets.flatMap((sheet, index) => {
    const { attributes } = sheet;
    const part = targets.get(relationshipId(sheet) ?? '');
    if (part === undefined || seen.has(part)) return [];
    seen.add(part);
    const { name = '', sheetId = '', state = 'visible' } = attributes;
    return [{ name, index, id: sheetId, part, hidden: state !== 'visible' }];
  });
}

/** `../media/a.png` seen from `xl/worksheets/sheet1.xml` is `xl/media/a.png`. */
function resolve(from: string, target: string): string {
  const path = target.startsWith('/')
    ? target
    : `${from.slice(0, from.lastIndexOf('/') + 1)}${target}`;
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
