import { SECTIONS, readSection } from '../../report/section.ts';
import { keyOf } from '../../text/fold.ts';
import type { FieldId } from '../../report/fieldId.ts';
import type { Report } from '../../report/report.ts';
import { isInCode } from '../../report/blocks.ts';
import { fenceOf, insertField } from '../../report/headerEdits.ts';
import { formatPeriod, readPeriod } from '../../report/period.ts';
import type { Finding, Fix, Rule } from '../problem.ts';
import type { ProblemCode } from '../problemCodes.ts';

/** How a period is to be written: it shows the form, and is no period yet. */
const PERIOD_PATTERN = 'JJ/MM/AA au JJ/MM/AA';

/** What the official table asks of each réalisation and the header does not say. */
export const missingFields: Rule = {
  problems: {
    'missing-title': {
      severity: 'warning',
      later: true,
      message: (_, t) => t('The report has no title: the official table needs one.'),
    },
    'missing-section': {
      severity: 'warning',
      later: true,
      message: (_, t) =>
        t('The report does not say where it belongs in the official table: add “cadre”.'),
    },
    'missing-period': {
      severity: 'warning',
      later: true,
      message: (_, t) => t('The report has no period: the official table needs one.'),
    },
  },

  *check(report) {
    const { errors, frontMatter } = report.header;
    // Of a header that is not read whole, nobody knows what is missing.
    if (errors.length > 0 || frontMatter.state !== 'closed') return;
    if (isEmpty(report, 'title')) yield missing(report, 'title', titlesOf(report));
    if (isEmpty(report, 'section') || namesNoSection(report)) {
      yield missing(report, 'section', SECTIONS);
    }
    if (isEmpty(report, 'period')) {
      yield missing(report, 'period', [...publicationDates(report), PERIOD_PATTERN]);
    }
  },
};

const CODES = {
  title: 'missing-title',
  section: 'missing-section',
  period: 'missing-period',
} as const satisfies Partial<Record<FieldId, ProblemCode>>;

function missing(report: Report, id: keyof typeof CODES, values: readonly string[]): Finding {
  const field = report.field(id);
  const fixes = values.map((value): Fix => ({
    kind: 'insert',
    subject: value,
    edits: [insertField(report, id, id === 'title' ? quoted(value) : value)],
    changes: { fields: [id] },
  }));
  const span = field?.shape === 'empty' ? field.nameSpan : fenceOf(report);
  return { code: CODES[id], args: {}, span, fixes };
}

const PUBLISHED = /^(?:pub|publish|published|publication)(?:date|at|on)?$|^date(?:de)?publication$/;

/** When the page was published: often when the work was done, which only the student can say. */
function publicationDates({ text, header }: Report): string[] {
  return header.keys.flatMap(({ name, span }) => {
    if (!PUBLISHED.test(keyOf(name))) return [];
    const [, written = ''] =
      /^["']?[ \t]*:[ \t]*["']?([^"'#\r\n]*)/.exec(text.slice(span.end)) ?? [];
    const period = readPeriod(written.trim());
    return period ? [formatPeriod(period)] : [];
  });
}

function isEmpty(report: Report, id: FieldId): boolean {
  return !report.field(id)?.values.some(({ value }) => value.trim() !== '');
}

const HEADING = /^# +([^\r\n]+?)(?: +#+)? *$/gm;
/** Each `# …` in code costs a look at all that stands above it. */
const LOOKS_AT_MOST = 20;

/** The heading of the body, which is most often the title. */
function titlesOf({ text, header }: Report): string[] {
  const { bodyStart } = header.frontMatter;
  let looks = 0;
  for (const { 1: heading = '', index } of text.slice(bodyStart).matchAll(HEADING)) {
    if (heading.trim() === '') continue;
    if (!isInCode(text, bodyStart, bodyStart + index)) return [heading.trim()];
    if (++looks === LOOKS_AT_MOST) break;
  }
  return [];
}

/** As a YAML scalar: quoted only where it must be. */
function quoted(value: string): string {
  const isPlain = /^[\p{L}\p{N}](?!.*(?::(?:\s|$)|\s#))/u.test(value);
  return isPlain ? value : `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

/** Names that other tools use for other things: what they hold need not be a section. */
const SHARED = new Set(['type', 'contexte']);

/** Whether only a field that may mean something else stands where the section could. */
export function namesNoSection(report: Report): boolean {
  const field = report.field('section');
  return field !== undefined && SHARED.has(keyOf(field.name)) && !isRead(report);
}

export function isRead(report: Report): boolean {
  const [section] = report.field('section')?.values ?? [];
  const [year] = report.field('year')?.values ?? [];
  return readSection(section?.value, year?.value) !== undefined;
}
