import { FIELD_NAMES } from '../report/fieldNames.ts';
import type { FieldId } from '../report/fieldId.ts';
import { SECTIONS } from '../report/section.ts';
import { headerContextAt, type KeyContext, type ValueContext } from './headerContext.ts';
import { productionOf, type ProductionFile } from './productionFile.ts';
import { escapeSnippet } from '../text/escaping.ts';
import type { Span } from '../text/span.ts';

/** Something that a header can be completed with, without its words. */
export interface HeaderCompletion {
  readonly kind: 'key' | 'value' | 'period' | 'file';
  readonly field: FieldId;
  /** What the list shows; a key’s name, a value, a form of period, a file’s path. */
  readonly label: string;
  /** A snippet of VS Code: what is plain text in it is escaped. */
  readonly snippet: string;
  /** What the typed text is matched with. */
  readonly filterText: string;
  /** Whether more can be offered where the cursor then stands. */
  readonly goesOn: boolean;
}

export interface HeaderCompletions {
  readonly span: Span;
  /** Whether to offer them unasked. */
  readonly whileTyping: boolean;
  readonly items: readonly HeaderCompletion[];
}

/** What completion in a header offers from beside the report. */
export interface FileContext {
  /** Periods that other reports of the portfolio name, the most used first. */
  readonly periods: readonly string[];
  /** The files beside the report. */
  readonly files: readonly ProductionFile[];
}

/** What the header can be completed with at `offset`; undefined where nothing can stand. */
export function completeHeader(
  text: string,
  offset: number,
  around: FileContext,
): HeaderCompletions | undefined {
  const context = headerContextAt(text, offset);
  if (!context) return undefined;
  const items = context.place === 'key' ? keys(context) : values(context, around);
  const whileTyping = context.place === 'value' || context.typed !== '';
  return { span: context.span, whileTyping, items };
}

/** What each key is completed with, behind its colon; the student’s parts are placeholders. */
const KEY_SNIPPETS = {
  title: ' ${1:Intitulé de la réalisation}',
  section: ' ',
  period: ' ${1:JJ/MM/AA} au ${2:JJ/MM/AA}',
  competencies: ' [$1]',
  productions: '\n  - "[${1:Documentation}](${2:docs/documentation.md})"',
  draft: ' true',
  fiche: ' ',
  organisation: ' ${1:Organisation}',
  place: ' ${1:Ville}',
  teamwork: ' ',
  exam: ' ',
  ficheDate: ' ${1:JJ}/${2:MM}/${3:AAAA}',
} as const satisfies Partial<Record<FieldId, string>>;

type OfferedField = keyof typeof KEY_SNIPPETS;

const OFFERED = Object.keys(KEY_SNIPPETS) as OfferedField[];

/** What is chosen from a list as soon as the key is there. */
const GOES_ON: ReadonlySet<FieldId> = new Set([
  'section',
  'competencies',
  'fiche',
  'teamwork',
  'exam',
] as const);

function keys({ present, hasColon }: KeyContext): HeaderCompletion[] {
  return OFFERED.filter((field) => !present.has(field)).map((field) => {
    const [label, ...others] = FIELD_NAMES[field];
    return {
      kind: 'key',
      field,
      label,
      snippet: label + (hasColon ? '' : `:${KEY_SNIPPETS[field]}`),
      filterText: [label, ...others].join(' '),
      goesOn: !hasColon && GOES_ON.has(field),
    };
  });
}

/** The few words that a field takes. */
const VALUES: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  section: SECTIONS,
  year: ['1', '2'],
  fiche: ['1', '2'],
  teamwork: ['seul', 'en équipe'],
  exam: ['CCF', 'ponctuelle'],
  draft: ['true', 'false'],
};

function values(context: ValueContext, around: FileContext): HeaderCompletion[] {
  if (context.field === 'period') return periods(context, around);
  if (context.field === 'productions') return around.files.map((file) => production(context, file));
  return (VALUES[context.field] ?? []).map((each) => value(context, each));
}

function value({ field, prefix }: ValueContext, label: string): HeaderCompletion {
  const snippet = prefix + escapeSnippet(label);
  return { kind: 'value', field, label, snippet, filterText: label, goesOn: false };
}

/** How the official form writes periods, and one month, with places to fill in. */
const PERIOD_FORMS = [
  { label: 'JJ/MM/AA au JJ/MM/AA', snippet: '${1:JJ}/${2:MM}/${3:AA} au ${4:JJ}/${5:MM}/${6:AA}' },
  { label: 'MM/AAAA', snippet: '${1:MM}/${2:AAAA}' },
  { label: 'depuis le JJ/MM/AA', snippet: 'depuis le ${1:JJ}/${2:MM}/${3:AA}' },
] as const;

function periods(context: ValueContext, around: FileContext): HeaderCompletion[] {
  const { field, prefix } = context;
  const forms = PERIOD_FORMS.map(({ label, snippet }) => ({
    kind: 'period' as const,
    field,
    label,
    snippet: prefix + snippet,
    // A digit typed is the first of the date that the form asks for.
    filterText: `${context.typed} ${label}`,
    goesOn: false,
  }));
  return [...forms, ...around.periods.map((period) => value(context, period))];
}

function production(context: ValueContext, file: ProductionFile): HeaderCompletion {
  const { prefix, typed } = context;
  const bracket = typed.startsWith('[') ? '[' : '';
  return {
    kind: 'file',
    field: 'productions',
    label: file.path,
    snippet: prefix + productionOf(file, context),
    filterText: `${bracket}${file.path} ${file.label}`,
    goesOn: false,
  };
}
