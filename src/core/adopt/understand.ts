import { type Section, readSection } from '../report/section.ts';
import type { Referential } from '../referential/referential.ts';
import { findCodes } from '../referential/writtenCode.ts';
import { resolveCode, resolveWording } from '../referential/resolve.ts';
import { splitFrontMatter } from '../report/frontMatter.ts';
import { textOf, type Header, periodText } from '../report/header.ts';
import { readPeriod } from '../report/period.ts';
import { readHeader } from '../report/readHeader.ts';
import { fold } from '../text/fold.ts';
import type { Adoption, Understood } from './adoption.ts';
import {
  labelOf,
  markdownLines,
  nameOf,
  tickedIn,
  type Label,
  type MarkdownLine,
} from './markdownLines.ts';
import { skillsNamed } from './skillsNamed.ts';
import { readReport } from '../report/readReport.ts';

/**
 * What a text that is no report says of a réalisation. `path` is that of its file, with `/`. Undefined
 * where it is a report already; its list of competencies is empty where it names none.
 */
export function understand(
  text: string,
  path: string,
  referential: Referential,
): Adoption | undefined {
  if (readReport(text, referential)) return undefined;
  const frontMatter = splitFrontMatter(text);
  const header = frontMatter && readHeader(frontMatter, text);
  const lines = markdownLines(text, frontMatter?.bodyStart ?? 0);
  const labels = labelsIn(lines);
  const title = titleOf(header, lines, labels, path);
  const section = sectionOf(header, lines, labels, path);
  const period = periodOf(header, lines, labels);
  const competencies = [...skillsInHeader(header, referential), ...skillsNamed(lines, referential)];
  const known = new Map(competencies.map((each) => [each.value, each]));
  return {
    ...(title && { title }),
    ...(section && { section }),
    ...(period && { period }),
    competencies: [...known.values()],
  };
}

/** The labels of a body; the value may stand on the line below. */
function labelsIn(lines: readonly MarkdownLine[]): readonly Label[] {
  return lines.flatMap((line, index): Label[] => {
    const label = labelOf(line) ?? { name: nameOf(line.text), value: '' };
    if (label.value !== '' || label.name === '') return [label];
    const next = lines[index + 1];
    const value = next && next.kind !== 'heading' && next.kind !== 'task' ? next.text : '';
    return [{ ...label, value }];
  });
}

function valueOf(labels: readonly Label[], name: RegExp): string | undefined {
  return labels.find((label) => name.test(label.name) && label.value !== '')?.value;
}

const TITLE =
  /^(?:titre|intitule|nom)(?: (?:de la|de l'|du|de) (?:realisation|mission|projet|activite|situation))?(?: professionnelle)?$/;
const CADRE = /^(?:cadre|contexte|milieu|lieu|situation)(?: (?:de|du|d'|professionnel)\b.*)?$/;
const PERIOD = /^(?:periode|dates?|duree|calendrier|annee(?: scolaire)?|realise[e]?)(?: .*)?$/;

function titleOf(
  header: Header | undefined,
  lines: readonly MarkdownLine[],
  labels: readonly Label[],
  path: string,
): Understood<string> | undefined {
  const own = textOf(header?.fields.get('title'));
  if (own !== undefined) return { value: own, sure: true };
  const label = valueOf(labels, TITLE);
  if (label !== undefined) return { value: label, sure: true };
  const headings = lines.filter(({ kind, text }) => kind === 'heading' && text !== '');
  const heading = headings.find(({ level }) => level === 1) ?? headings[0];
  if (heading) return { value: heading.text, sure: heading.level === 1 };
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const value = name.replace(/[-_]+/g, ' ').trim();
  return value === '' ? undefined : { value, sure: false };
}

function sectionOf(
  header: Header | undefined,
  lines: readonly MarkdownLine[],
  labels: readonly Label[],
  path: string,
): Understood<Section> | undefined {
  const own = readSection(
    textOf(header?.fields.get('section')),
    textOf(header?.fields.get('year')),
  );
  if (own) return { value: own, sure: true };
  const year = valueOf(labels, /^annee(?: de formation| de bts)?$/);
  for (const { name, value } of labels) {
    if (!CADRE.test(name)) continue;
    const ticked = tickedIn(value);
    const section = readSection(ticked ? ticked.join(', ') : value, year);
    if (section) return { value: section, sure: true };
  }
  for (const { kind, ticked, text } of lines) {
    const section = kind === 'task' && ticked ? readSection(text) : undefined;
    if (section) return { value: section, sure: true };
  }
  const folders = path.split('/').slice(0, -1).reverse();
  for (const folder of folders) {
    const section = readSection(folder.replace(/[-_]+/g, ' '));
    if (section) return { value: section, sure: false };
  }
  return sectionInWords(lines);
}

const WORKPLACE_YEAR =
  /\b(?:stage|alternance|entreprise|milieu professionnel)\b[^.;]{0,40}\bannee\b|\bstage ?[12]\b/;

/** « lors de mon stage de première année ». */
function sectionInWords(lines: readonly MarkdownLine[]): Understood<Section> | undefined {
  for (const { text } of lines) {
    const [words] = WORKPLACE_YEAR.exec(fold(text)) ?? [];
    const section = readSection(words);
    if (section) return { value: section, sure: false };
  }
  return undefined;
}

const FROM_TO = /\b(?:du|de|from|entre)\s+[^,.;()]{4,40}?\s(?:au|a|à|to|et)\s+[^,.;()]{4,30}/i;

function periodOf(
  header: Header | undefined,
  lines: readonly MarkdownLine[],
  labels: readonly Label[],
): Understood<string> | undefined {
  const own = periodText(header?.fields.get('period'));
  if (own !== undefined && readPeriod(own)) return { value: own, sure: true };
  for (const { name, value } of labels) {
    const written = withoutEnd(value);
    if (PERIOD.test(name) && readPeriod(written)) {
      return { value: written, sure: true };
    }
  }
  for (const { text } of lines) {
    for (let words = FROM_TO.exec(text)?.[0] ?? ''; words.includes(' ');) {
      if (readPeriod(words)) return { value: words, sure: false };
      words = words.slice(0, words.lastIndexOf(' '));
    }
  }
  return undefined;
}

/** The skills that the header names under whatever key: `tags`, `categories`. */
function skillsInHeader(
  header: Header | undefined,
  referential: Referential,
): Understood<string>[] {
  if (!header) return [];
  const tagged = (header.fields.get('competencies')?.values ?? []).flatMap(({ value }) => {
    const resolution = resolveWording(value, referential);
    return resolution?.kind === 'known' ? [resolution.skill] : [];
  });
  const coded = findCodes(header.frontMatter.yaml).flatMap((code) => {
    const resolution = resolveCode(code, referential);
    return resolution.kind === 'known' ? [resolution.skill] : [];
  });
  return [...tagged, ...coded].map(({ code }) => ({ value: code, sure: true }));
}

/** Without the signs that end a sentence. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[.;,\s]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
