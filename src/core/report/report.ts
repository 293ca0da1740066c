import { readSection } from '../portfolio/section.ts';
import type { Body } from './body.ts';
import type { Field } from './field.ts';
import { FIELD_NAMES, SHARED_NAMES, keyOf, type FieldId } from './fieldNames.ts';
import { splitFrontMatter } from './frontMatter.ts';
import { textOf } from './fieldText.ts';
import type { ParsedBlocks } from './parsedBlocks.ts';
import type { Header } from './header.ts';
import { competencyListLine } from './headerEntries.ts';
import { readPeriod } from './period.ts';
import { periodText } from './periodText.ts';
import { readBody } from './readBody.ts';
import { readHeader } from './readHeader.ts';

/**
 * One Markdown text as a report on a « réalisation professionnelle ». The header is read at once,
 * the body when it is first asked for.
 */
export interface Report {
  readonly text: string;
  readonly header: Header;
  /** Read on first use and kept. */
  readonly body: Body;
  field(id: FieldId): Field | undefined;
}

/** Whether `text` may be a report: a quick look that can say yes wrongly, never no wrongly. */
export function mayBeReport(text: string): boolean {
  return /^\uFEFF?---[ \t]*(?:\r?\n|$)/.test(text);
}

/**
 * Reads a report; undefined when `text` is none: it has no front matter, or its front matter has no
 * competency list. One that cannot be read whole is a report as soon as it shows such a list. A name
 * that other tools use too (`tags`) makes a report only where `namesSkill` recognises one of its values
 * and the header has a title, and a section or a period that can be read.
 */
export function readReport(
  text: string,
  namesSkill: (value: string) => boolean,
  known?: ParsedBlocks,
): Report | undefined {
  const frontMatter = splitFrontMatter(text);
  if (!frontMatter) return undefined;
  const header = readHeader(frontMatter, text);
  return isReport(header, namesSkill) ? new MarkdownReport(text, header, known) : undefined;
}

function isReport(
  { fields, errors, frontMatter }: Header,
  namesSkill: (value: string) => boolean,
): boolean {
  const list = fields.get('competencies');
  if (list && !isShared(list)) return true;
  if (errors.length > 0 && competencyListLine(frontMatter.yaml) !== undefined) return true;
  return list?.values.some(({ value }) => namesSkill(value)) === true && saysWhatWasDone(fields);
}

/** What a course or a post that is tagged with a skill does not say, and a report does. */
function saysWhatWasDone(fields: Header['fields']): boolean {
  if (textOf(fields.get('title')) === undefined) return false;
  const section = readSection(textOf(fields.get('section')), textOf(fields.get('year')));
  return section !== undefined || readPeriod(periodText(fields.get('period')) ?? '') !== undefined;
}

/** A class, since a getter of an object of its own would keep the text until memory runs short. */
class MarkdownReport implements Report {
  #body: Body | undefined;

  constructor(
    readonly text: string,
    readonly header: Header,
    private readonly known?: ParsedBlocks,
  ) {}

  get body(): Body {
    return (this.#body ??= readBody(this.text, this.header.frontMatter.bodyStart, this.known));
  }

  field(id: FieldId): Field | undefined {
    return this.header.fields.get(id);
  }
}

/** Whether other tools use the name of a field for other things too. */
export function isShared({ name }: Pick<Field, 'name'>): boolean {
  return name !== FIELD_NAMES.competencies[0] && SHARED_NAMES.has(keyOf(name));
}
