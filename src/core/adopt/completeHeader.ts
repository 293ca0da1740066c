import { FIELD_NAMES } from '../report/fieldNames.ts';
import type { FieldId } from '../report/fieldId.ts';
import {
  headerLines,
  productionLines,
  productionScalar,
  scalar,
  type ReportContent,
} from '../language/newReport.ts';
import { declareCode, declaredCodes } from '../portfolio/declaration.ts';
import { newField } from '../report/listEdits.ts';
import type { Referential } from '../referential/referential.ts';
import { competencyOf } from '../referential/skill.ts';
import { splitFrontMatter } from '../report/frontMatter.ts';
import { insertField } from '../report/headerEdits.ts';
import { readHeader } from '../report/readHeader.ts';
import { lineBreakOf } from '../text/lines.ts';
import { type TextEdit, applyEdits, insertion, minimalEdit } from '../text/span.ts';
import { readReport } from '../report/readReport.ts';

/**
 * The edits after which the header of `text` says all of `content`: a new header where there is none,
 * else what is missing in the one that is there. What it says already stays as it is, and a list of
 * productions that has an entry is the student’s own. None where nothing is missing; undefined where
 * the header cannot be read whole, is in another language, or has a shape that no edit is safe in.
 */
export function completeHeader(
  text: string,
  content: ReportContent,
  referential: Referential,
): readonly TextEdit[] | undefined {
  const frontMatter = splitFrontMatter(text);
  if (!frontMatter) return newHeader(text, content);
  const header = readHeader(frontMatter, text);
  if (frontMatter.state !== 'closed' || header.errors.length > 0) return undefined;
  const withList = withCompetencies(text, content.competencies ?? [], referential);
  const after = withList === undefined ? undefined : withFields(withList, content, referential);
  return after === undefined ? undefined : minimalEdit(text, after);
}

function newHeader(text: string, content: ReportContent): TextEdit[] | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (hasOtherHeader(text.slice(start))) return undefined;
  const { productions = [] } = content;
  const lines = [
    '---',
    ...headerLines(content),
    ...(productions.length > 0 ? productionLines(productions) : []),
    '---',
    '',
    '',
  ];
  return [insertion(start, lines.join(lineBreakOf(text)))];
}

/** TOML, JSON, or front matter in a language that is named behind its dashes. */
function hasOtherHeader(text: string): boolean {
  return /^(?:---|\+\+\+|;;;|\{)/.test(text);
}

/** The text with every code declared that is not, itself or by one of its sub-skills. */
function withCompetencies(
  text: string,
  codes: readonly string[],
  referential: Referential,
): string | undefined {
  let after = text;
  for (const code of codes) {
    if (isDeclared(after, code, referential)) continue;
    const edits = declareCode(after, code, referential);
    if (!edits) return undefined;
    after = applyEdits(after, edits);
  }
  return readReport(after, referential) ? after : withEmptyList(after);
}

function isDeclared(text: string, code: string, referential: Referential): boolean {
  const declared = declaredCodes(readReport(text, referential));
  if (declared.has(code)) return true;
  const skill = referential.get(code);
  return (
    skill?.kind === 'competency' &&
    skill.subSkills.some((each) => competencyOf(each) === skill && declared.has(each.code))
  );
}

/** A report without a list is none. */
function withEmptyList(text: string): string | undefined {
  const frontMatter = splitFrontMatter(text);
  const list = `${FIELD_NAMES.competencies[0]}: []`;
  return frontMatter && applyEdits(text, [newField(text, frontMatter, list)]);
}

function withFields(
  text: string,
  { title, section, period, productions = [] }: ReportContent,
  referential: Referential,
): string | undefined {
  const values: readonly [FieldId, string | undefined][] = [
    ['title', title && scalar(title)],
    ['section', section],
    ['period', period && scalar(period)],
    [
      'productions',
      productions.length > 0 ? `[${productions.map(productionScalar).join(', ')}]` : '',
    ],
  ];
  let after = text;
  for (const [id, value] of values) {
    const report = readReport(after, referential);
    if (!report) return undefined;
    const isThere = report.field(id)?.values.some((each) => each.value.trim() !== '');
    if (value && !isThere) after = applyEdits(after, [insertField(report, id, value)]);
  }
  return isSound(after, referential) ? after : undefined;
}

function isSound(text: string, referential: Referential): boolean {
  const header = readReport(text, referential)?.header;
  return header?.frontMatter.state === 'closed' && header.errors.length === 0;
}
