import { FIELD_NAMES } from '../../report/fieldNames.ts';
import type { FicheFieldId } from '../../report/fieldId.ts';
import {
  readExamMode,
  readFicheDate,
  readFicheNumber,
  readTeamwork,
} from '../../report/ficheFields.ts';
import { bloc2CodesIn } from '../../report/mention.ts';
import { insertField } from '../../report/headerEdits.ts';
import type { Report } from '../../report/report.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, Fix, Rule } from '../problem.ts';
import type { RuleContext } from '../ruleContext.ts';
import type { Translate } from '../../l10n/translate.ts';
import { textOf } from '../../report/header.ts';

/** A field that only the « fiche descriptive » asks for. */
interface Asked {
  readonly id: FicheFieldId;
  /** Undefined where what is written says nothing; absent where any words will do. */
  readonly read?: (text: string) => unknown;
  /** What can be written, where that is one of a few words. */
  readonly values: readonly string[];
}

const NUMBER: Asked = { id: 'fiche', read: readFicheNumber, values: ['1', '2'] };

/** In the order of a header. */
const ASKED: readonly Asked[] = [
  { id: 'organisation', values: [] },
  { id: 'place', values: [] },
  { id: 'teamwork', read: readTeamwork, values: ['seul', 'en équipe'] },
  { id: 'exam', read: readExamMode, values: ['CCF', 'ponctuelle'] },
  { id: 'ficheDate', read: readFicheDate, values: [] },
];

/** Other notes may say so: no fiche is meant. */
const NO_FICHE = /^(?:no|non|false|faux|off|0)$/i;

/** What a fiche asks for and its report does not say; silent until `fiche:` chooses the report. */
export const ficheIncomplete: Rule = {
  problems: { 'fiche-incomplete': { severity: 'information', later: true, message } },

  *check(report, { profile = {} }) {
    const { errors, frontMatter } = report.header;
    // Of a header that is not read whole, nobody knows what is missing.
    if (errors.length > 0 || frontMatter.state !== 'closed') return;
    const written = textOf(report.field('fiche'));
    const chosen = spanOf(report, 'fiche');
    if (written === undefined || !chosen || NO_FICHE.test(written)) return;
    const number = readFicheNumber(written);
    if (number === undefined) {
      yield unreadable(report, NUMBER, written, chosen);
      return;
    }
    yield* missing(report, number, chosen, profile);
    for (const asked of ASKED) {
      const text = textOf(report.field(asked.id));
      const span = spanOf(report, asked.id);
      const isRead = text === undefined || !asked.read || asked.read(text) !== undefined;
      if (!isRead && span) yield unreadable(report, asked, text, span);
    }
  },
};

/** All that is missing is told at once, where the report is chosen. */
function* missing(
  report: Report,
  number: number,
  span: Span,
  profile: NonNullable<RuleContext['profile']>,
): Generator<Finding> {
  const known = new Set(Object.keys(profile));
  const absent = ASKED.filter(({ id }) => textOf(report.field(id)) === undefined && !known.has(id));
  if (absent.length > 0) {
    const fields = absent.map(({ id }) => FIELD_NAMES[id][0]).join(', ');
    const fixes = absent.flatMap(({ id, values }) =>
      values.map((value): Fix => ({
        kind: 'insert',
        subject: `${FIELD_NAMES[id][0]}: ${value}`,
        edits: [insertField(report, id, value)],
        changes: { fields: [id] },
      })),
    );
    yield { code: 'fiche-incomplete', args: { number, fields }, span, fixes };
  }
  // A report that names nothing at all is told so by another rule.
  const namesSome = report.mentions.some(({ resolution }) => resolution.kind === 'known');
  if (namesSome && bloc2CodesIn(report).size === 0) {
    yield { code: 'fiche-incomplete', args: { number }, span, fixes: [] };
  }
}

function unreadable(report: Report, { id, values }: Asked, written: string, span: Span): Finding {
  const isOne = report.field(id)?.values.length === 1;
  const fixes = (isOne ? values : []).map((subject): Fix => ({
    kind: 'replace',
    subject,
    edits: [{ span, newText: subject }],
    changes: { fields: [id] },
  }));
  return { code: 'fiche-incomplete', args: { field: FIELD_NAMES[id][0], written }, span, fixes };
}

function spanOf(report: Report, id: FicheFieldId): Span | undefined {
  const values = report.field(id)?.values ?? [];
  const [first, last] = [values[0], values.at(-1)];
  return first && last && { start: first.span.start, end: last.span.end };
}

function message(args: Finding['args'], t: Translate): string {
  const { fields, field } = args;
  if (fields !== undefined) return t('Fiche {number} does not say yet: {fields}.', args);
  switch (field) {
    case undefined:
      return t('Fiche {number} needs a competency of bloc 2, and this report shows none.', args);
    case 'fiche':
      return t('“{written}” is no number of a fiche: write 1 or 2.', args);
    case 'modalite':
      return t('“{written}” leaves a doubt: write “seul” or “en équipe”.', args);
    case 'epreuve':
      return t('“{written}” leaves a doubt: write “CCF” or “ponctuelle”.', args);
    default:
      return t('“{written}” cannot be read as a day: write it like {example}.', {
        ...args,
        example: '15/03/2026',
      });
  }
}
