import type { Referential } from '../referential/referential.ts';
import type { Body } from './body.ts';
import { FIELD_NAMES, isShared } from './fieldNames.ts';
import { keyOf } from '../text/fold.ts';
import type { FieldId } from './fieldId.ts';
import { splitFrontMatter } from './frontMatter.ts';
import { type Field, textOf, type Header, periodText } from './header.ts';
import { competencyListLine } from './headerEntries.ts';
import type { Mention } from './mention.ts';
import { mentionsIn, namesSkill } from './mentions.ts';
import type { ParsedBlocks } from './parsedBlocks.ts';
import { readPeriod } from './period.ts';
import { readBody } from './readBody.ts';
import { readHeader } from './readHeader.ts';
import { readSection } from './section.ts';
import type { Report } from './report.ts';

/**
 * Reads a report; undefined when `text` is none: it has no front matter, or its front matter has no
 * competency list. One that cannot be read whole is a report as soon as it shows such a list. A name
 * that other tools use too (`tags`) makes a report only where one of its values names a skill and the
 * header has a title, and a section or a period that can be read. `known` spares what it keeps.
 */
export function readReport(
  text: string,
  referential: Referential,
  known?: ParsedBlocks,
): Report | undefined {
  const frontMatter = splitFrontMatter(text);
  if (!frontMatter) return undefined;
  const header = readHeader(frontMatter, text);
  if (!isReport(header, referential) || listsOtherThings(header, text, referential))
    return undefined;
  return new MarkdownReport(text, header, referential, known);
}

function isReport({ fields, errors, frontMatter }: Header, referential: Referential): boolean {
  const list = fields.get('competencies');
  if ((list && !isShared(list)) || frontMatter.listBelow) return true;
  if (errors.length > 0 && competencyListLine(frontMatter.yaml) !== undefined) return true;
  const isNamed = list?.values.some(({ value }) => namesSkill(value, referential)) === true;
  return isNamed && saysWhatWasDone(fields);
}

/** The names that a report gives its fields, and hardly anything else does. */
const OWN_NAMES: ReadonlySet<string> = new Set(
  (['title', 'section', 'year', 'period', 'productions', 'draft'] as const).map((id) =>
    keyOf(FIELD_NAMES[id][0]),
  ),
);

/** Also what is no code for a slip. */
const LIKE_A_CODE = /[BC][^\S\r\n]?\d/i;

const TASK_WITH_CODE = /^[^\n]{0,40}?\[[ xX]?\][^\n]{0,200}?[Bb][^\S\r\n]?\d/m;

/**
 * Whether what is listed has nothing to do with us, as the languages in a CV: no value names a skill,
 * no task names a code, and what else the header says is not what a report says.
 */
function listsOtherThings(
  { fields, errors, keys }: Header,
  text: string,
  referential: Referential,
): boolean {
  const values = fields.get('competencies')?.values ?? [];
  if (values.length === 0 || keys.length === 1 || errors.length > 0) return false;
  if (keys.some(({ name }) => OWN_NAMES.has(keyOf(name)))) return false;
  const isOurs = (value: string) => LIKE_A_CODE.test(value) || namesSkill(value, referential);
  return !values.some(({ value }) => isOurs(value)) && !TASK_WITH_CODE.test(text);
}

/** What a course or a post that is tagged with a skill does not say, and a report does. */
function saysWhatWasDone(fields: Header['fields']): boolean {
  if (textOf(fields.get('title')) === undefined) return false;
  const section = readSection(textOf(fields.get('section')), textOf(fields.get('year')));
  return section !== undefined || readPeriod(periodText(fields.get('period')) ?? '') !== undefined;
}

/** A class, since a getter of an object of its own would keep the text until memory runs short. */
class MarkdownReport implements Report {
  // Plain fields: `#` ones are set up one by one for each of 10,000 reports.
  private bodyRead?: Body;
  private mentionsRead?: readonly Mention[];

  constructor(
    readonly text: string,
    readonly header: Header,
    readonly referential: Referential,
    private readonly known?: ParsedBlocks,
  ) {}

  get body(): Body {
    return (this.bodyRead ??= readBody(this.text, this.header.frontMatter.bodyStart, this.known));
  }

  get mentions(): readonly Mention[] {
    return (this.mentionsRead ??= mentionsIn(
      this.field('competencies'),
      this.body,
      this.referential,
    ));
  }

  field(id: FieldId): Field | undefined {
    return this.header.fields.get(id);
  }
}
