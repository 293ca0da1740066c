import { FIELD_NAMES } from '../report/fieldNames.ts';
import { type Section, readSection } from '../report/section.ts';
import { splitFrontMatter } from '../report/frontMatter.ts';
import type { Field, Header } from '../report/header.ts';
import { readHeader } from '../report/readHeader.ts';
import { fillEmpty, newField } from '../report/listEdits.ts';
import { applyEdits, type TextEdit } from '../text/span.ts';
import { referentialFor } from '../referential/referential.ts';
import type { Statement } from './statement.ts';
import { changesOnly } from './changesOnly.ts';

/** What it changes to put a report into another section. */
export const SECTION_FIELDS: Statement = { fields: ['section', 'year'] };

/**
 * The smallest edits after which the report stands in `section`: its year alone, its section alone,
 * both, or a new `cadre`. None where it stands there already; undefined where the header cannot be
 * read whole.
 */
export function changeSection(text: string, section: Section): readonly TextEdit[] | undefined {
  const frontMatter = splitFrontMatter(text);
  const header = frontMatter && readHeader(frontMatter, text);
  if (frontMatter?.state !== 'closed' || !header || header.errors.length > 0) return undefined;
  if (sectionIn(header) === section) return [];
  const year = section === 'stage1' ? '1' : section === 'stage2' ? '2' : undefined;
  const asYear = year === undefined ? undefined : written(text, header.fields.get('year'), year);
  const asSection = written(text, header.fields.get('section'), section);
  const added = [newField(text, frontMatter, `${FIELD_NAMES.section[0]}: ${section}`)];
  // Where the field means something to another tool (`type: post`), it is left alone.
  const means = sectionIn(header, year) !== undefined || sectionIn(header) !== undefined;
  const own = means || header.fields.get('section')?.name === FIELD_NAMES.section[0];
  const ways = [
    asYear,
    own ? asSection : undefined,
    own && asSection && asYear ? [...asSection, ...asYear] : undefined,
    added,
    asYear && [...added, ...asYear],
  ];
  return ways.find(
    (edits) =>
      edits &&
      reads(applyEdits(text, edits), section) &&
      changesOnly(SECTION_FIELDS, text, edits, referentialFor('SISR')),
  );
}

function reads(text: string, section: Section): boolean {
  const frontMatter = splitFrontMatter(text);
  if (!frontMatter) return false;
  const header = readHeader(frontMatter, text);
  return header.errors.length === 0 && sectionIn(header) === section;
}

function sectionIn({ fields }: Header, year?: string): Section | undefined {
  const joined = (field: Field | undefined) =>
    field?.values.map(({ value }) => value.trim()).join(', ');
  return readSection(joined(fields.get('section')), year ?? joined(fields.get('year')));
}

function written(text: string, field: Field | undefined, value: string): TextEdit[] | undefined {
  if (!field) return undefined;
  if (field.shape === 'empty') return fillEmpty(text, field, value);
  const [only, more] = field.values;
  const { start, end } = only && !more ? only.span : field.valueSpan;
  // A text of several lines (`|-`) ends with its last line end, which stays.
  const length = text.slice(start, end).trimEnd().length;
  return [{ span: { start, end: start + length }, newText: value }];
}
