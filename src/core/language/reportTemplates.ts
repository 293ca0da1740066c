import { lineAt } from '../text/lines.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import data from './data/reportTemplates.json';
import { escapeSnippet } from '../text/escaping.ts';
import type { Translate } from '../l10n/translate.ts';

/** The kinds of réalisation that a report can be begun for; `free` is any, and comes first. */
export const REPORT_KINDS = [
  'free',
  'incident',
  'deployment',
  'development',
  'watch',
  'project',
  'backup',
  'website',
] as const;

export type ReportKind = (typeof REPORT_KINDS)[number];

/** What a report of one kind begins with; all of it is French, as the report will be. */
export interface ReportTemplate {
  /** Words by which it is found, the French ones first. */
  readonly names: readonly string[];
  /** What such a réalisation evidences nearly always. */
  readonly codes: readonly string[];
  /** Of these, one more. */
  readonly alternatives: readonly string[];
  readonly production: { readonly label: string; readonly target: string };
  /** `guidance` says in a sentence what belongs under the heading. */
  readonly sections: readonly { readonly heading: string; readonly guidance: string }[];
}

export function reportTemplate(kind: ReportKind): ReportTemplate {
  return data[kind];
}

/** A place where a report can begin: the first line of a text without a header. */
export interface TemplatePlace {
  /** The word that is begun there. */
  readonly typed: string;
  /** What the template takes the place of. */
  readonly span: Span;
  /** Whether nothing else is in the text: then the sections come with the header. */
  readonly isEmpty: boolean;
}

/** Behind `---` there is none: Enter is to begin the next line, whatever is offered. */
export function templatePlaceAt(text: string, offset: number): TemplatePlace | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const { end } = lineAt(text, start);
  if (offset < start || offset > end) return undefined;
  const typed = text.slice(start, end);
  if (!/^\p{L}{0,20}$/u.test(typed.normalize())) return undefined;
  return { typed, span: { start, end }, isEmpty: text.slice(end).trim() === '' };
}

/** The kinds that a word begins to name, those that it names first; « rapport » begins them all. */
export function kindsNamed(typed: string): ReportKind[] {
  const begun = fold(typed);
  const names = (kind: ReportKind) =>
    reportTemplate(kind).names.some((name) => fold(name).startsWith(begun));
  const others = names('free') ? REPORT_KINDS.filter((kind) => !names(kind)) : [];
  return [...REPORT_KINDS.filter(names), ...others];
}

/** A template as a snippet of VS Code: the whole report, or its header only. */
export function templateSnippet(kind: ReportKind, { isEmpty }: TemplatePlace): string {
  const { production, sections, ...listed } = reportTemplate(kind);
  const head = [
    '---',
    'intitule: "${1:Intitulé de la réalisation}"',
    'cadre: ${2|formation,stage1,stage2|}',
    'periode: ${3:JJ/MM/AA} au ${4:JJ/MM/AA}',
    'competences:',
    ...codeLines(listed),
    'productions:',
    `  - "[\${5:${escapeSnippet(production.label)}}](\${6:${escapeSnippet(production.target)}})"`,
    '---',
  ];
  const body = sections.flatMap(({ heading, guidance }, index) => [
    `## ${heading}`,
    '',
    `\${${index + 10}:${escapeSnippet(guidance)}}`,
    '',
  ]);
  return [...head, ...(isEmpty ? ['', '# $1', '', ...body, '$0'] : [])].join('\n');
}

function codeLines({ codes, alternatives }: Pick<ReportTemplate, 'codes' | 'alternatives'>) {
  const lines = codes.map((code) => `  - ${code}`);
  if (alternatives.length > 0) return [...lines, `  - \${7|${alternatives.join(',')}|}`];
  const last = lines.pop() ?? '  - ';
  return [...lines, `${last}$7`];
}

/** What a kind of réalisation is called. */
export function reportKindWords(kind: ReportKind, t: Translate): string {
  return {
    incident: t('Incident or request'),
    deployment: t('Deployment of a service'),
    development: t('Development'),
    watch: t('Technology watch'),
    project: t('Project'),
    backup: t('Backup and restoration'),
    website: t('Website'),
    free: t('Anything else'),
  }[kind];
}
