import type { ReportEntry } from '../portfolio/reportEntry.ts';
import { type Section, readSection } from '../report/section.ts';
import { stringify } from 'yaml';
import { productionLink, type Production } from '../report/production.ts';
import { fold } from '../text/fold.ts';
import { parentOf } from '../text/uri.ts';
import { reportTemplate, type ReportKind } from './reportTemplates.ts';

/** What a student says of a report before it is written. */
export interface NewReport {
  readonly title: string;
  readonly kind: ReportKind;
  readonly section: Section;
  /** As written; empty where it is still to come. */
  readonly period: string;
}

/** What is known of a report whose header is written; what is not is left for the student to fill in. */
export interface ReportContent {
  /** Gives headings, and codes where `competencies` is absent: then one more is to be typed. */
  readonly kind?: ReportKind | undefined;
  readonly title?: string | undefined;
  readonly section?: Section | undefined;
  readonly period?: string | undefined;
  /** Codes. */
  readonly competencies?: readonly string[] | undefined;
  readonly productions?: readonly Production[] | undefined;
}

/** The text of a new report, and where its first code is to be typed. */
export interface NewReportText {
  readonly text: string;
  /** In UTF-16 units: behind the dash of the list’s last line. */
  readonly cursor: number;
}

/** Writes a new report; what stands in it is French, as the report will be. */
export function newReportText(content: ReportContent): NewReportText {
  const { codes, sections } = reportTemplate(content.kind ?? 'free');
  const competencies = content.competencies ?? [...codes, ''];
  const head = ['---', ...headerLines({ ...content, competencies })].join('\n');
  const list = productionLines(content.productions ?? []).join('\n');
  const body = sections.map(({ heading }) => `## ${heading}\n`).join('\n');
  const text = `${head}\n${list}\n---\n\n# ${onOneLine(content.title ?? '')}\n\n${body}`;
  return { text, cursor: head.length };
}

/** The fields of a new header, the list of competencies last. */
export function headerLines(content: ReportContent): string[] {
  const { title, section, period, competencies = [] } = content;
  return [
    field('intitule', title),
    field('cadre', section),
    field('periode', period),
    'competences:',
    ...(competencies.length > 0 ? competencies : ['']).map((code) => `  - ${code}`),
  ];
}

/** The productions of a new header, one a line. */
export function productionLines(productions: readonly Production[]): string[] {
  if (productions.length === 0) return ['productions: []'];
  return ['productions:', ...productions.map((each) => `  - ${productionScalar(each)}`)];
}

/** A production as a YAML text in quotes, which stands in a list of either kind. */
export function productionScalar({ label, target }: Production): string {
  return JSON.stringify(target === undefined ? onOneLine(label) : productionLink(label, target));
}

function field(name: string, value = ''): string {
  return `${name}:${value.trim() === '' ? '' : ` ${scalar(value)}`}`;
}

/** In quotes where YAML would otherwise read something else: `Projet : suite`, `oui`, `2026`. */
export function scalar(value: string): string {
  return stringify(onOneLine(value), { lineWidth: 0 }).trimEnd();
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const LONGEST = 60;
/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A file name for a title, which every system takes and no file in the folder has: `Serveur GLPI à
 * jour` becomes `serveur-glpi-a-jour.md`, or `serveur-glpi-a-jour-2.md`.
 */
export function reportFileName(title: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => fold(name)));
  const slug = slugOf(title);
  for (let number = 1; ; number += 1) {
    const name = `${slug}${number === 1 ? '' : `-${number}`}.md`;
    if (!used.has(name)) return name;
  }
}

function slugOf(title: string): string {
  const words = fold(title)
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
  const cut = words.length > LONGEST ? words.slice(0, LONGEST).replace(/-[^-]*$/, '') : words;
  return cut === '' || RESERVED.test(cut) ? `rapport${cut && `-${cut}`}` : cut;
}

/** The folder, as a URI, where most reports of a section are; undefined where there is none yet. */
export function folderOfSection(
  reports: Iterable<ReportEntry>,
  section: Section,
): string | undefined {
  const counts = new Map<string, number>();
  for (const report of reports) {
    if (report.section !== section) continue;
    const folder = parentOf(report.uri);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Which of some folders is named after a section: `stage-1`, `Formation`. */
export function folderNamedAfter(names: readonly string[], section: Section): string | undefined {
  return names.find((name) => readSection(name.replace(/[-_]+/g, ' ')) === section);
}
