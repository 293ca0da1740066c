import type { Link, ListItem, RootContent } from 'mdast';
import { bodyTree } from '../body/bodyTree.ts';
import { referencesOf } from '../body/references.ts';
import type { Candidate } from '../portfolio/candidate.ts';
import {
  readExamMode,
  readFicheDate,
  readFicheNumber,
  readTeamwork,
} from '../report/ficheFields.ts';
import { bloc2CodesIn } from '../report/mention.ts';
import { formatPeriod, readPeriod } from '../report/period.ts';
import { readProduction } from '../report/production.ts';
import type { Report } from '../report/report.ts';
import type { FieldId } from '../report/fieldId.ts';
import { lostInXml } from '../table/workbook/xmlText.ts';
import type { Fiche, FichePart } from './fiche.ts';
import { partsOf, type OtherNames } from './ficheParts.ts';
import { periodText, textOf } from '../report/header.ts';

/** Whose fiche it is, and what the report does not say itself. */
export interface FicheContext {
  readonly candidate: Candidate;
  /** The report’s URI. */
  readonly uri: string;
  /** The URI of the candidate’s folder, without a slash at its end. */
  readonly root: string;
  /** What other names the sections of the body go by. */
  readonly names?: OtherNames;
  /** Which fiche it is where the header does not say so. */
  readonly number?: Fiche['number'];
}

/** The fiche that a report comes to, as far as it says what the form asks. */
export function buildFiche(report: Report, context: FicheContext): Fiche {
  const { candidate, uri, root, names } = context;
  const { root: tree, isRead } = bodyTree(report.text);
  const title = textOf(report.field('title'));
  const read = <T>(text: string | undefined, how: (text: string) => T): T | undefined =>
    text === undefined ? undefined : how(text);
  const field = (id: FieldId) => textOf(report.field(id));
  const parts = partsOf(tree, title, names);
  return {
    ...{ candidate, uri, root, isRead, lostSigns: lostInXml(report.text) },
    number: read(field('fiche'), readFicheNumber) ?? context.number,
    exam: read(field('exam') ?? candidate.exam, readExamMode),
    date: read(field('ficheDate') ?? candidate.ficheDate, readFicheDate),
    organisation: field('organisation') ?? candidate.organisation,
    title,
    period: periodOf(report),
    place: field('place'),
    teamwork: read(field('teamwork'), readTeamwork),
    competencies: bloc2CodesIn(report),
    parts: {
      ...parts,
      access: parts.access.length > 0 ? parts.access : accessFrom(report, candidate),
    },
    references: referencesOf(tree),
    definitions: tree.children.filter(
      ({ type }) => type === 'definition' || type === 'footnoteDefinition',
    ),
  };
}

/** As the form of the table asks for it where it can be read, else as it is written. */
function periodOf(report: Report): string | undefined {
  const written = periodText(report.field('period'));
  const period = written === undefined ? undefined : readPeriod(written);
  return period ? formatPeriod(period) : written;
}

/** Where no section of the body says it: the address of the portfolio, and the productions listed. */
function accessFrom(report: Report, { url }: Candidate): readonly RootContent[] {
  const link = (address: string, label: string): Link => ({
    type: 'link',
    url: address,
    children: [{ type: 'text', value: label }],
  });
  const items = (report.field('productions')?.values ?? []).map(({ value }): ListItem => {
    const { label, target } = readProduction(value);
    const words =
      target === undefined ? ({ type: 'text', value: label } as const) : link(target, label);
    return { type: 'listItem', children: [{ type: 'paragraph', children: [words] }] };
  });
  const portfolio: RootContent[] =
    url === undefined
      ? []
      : [
          {
            type: 'paragraph',
            children: [{ type: 'text', value: 'Portfolio\u00a0: ' }, link(url, url)],
          },
        ];
  return items.length === 0 ? portfolio : [...portfolio, { type: 'list', children: items }];
}

/** What the form asks for, by the name that its problem and its place in a preview go by. */
export type FicheLack =
  | 'number'
  | 'exam'
  | 'date'
  | 'organisation'
  | 'title'
  | 'period'
  | 'place'
  | 'teamwork'
  | 'competencies'
  | 'name'
  | 'candidate'
  | FichePart;

/** What a fiche does not say, in the order of the form. */
export function ficheLacks(fiche: Fiche): FicheLack[] {
  const { candidate, competencies, parts } = fiche;
  const isThere: Readonly<Record<FicheLack, unknown>> = {
    number: fiche.number,
    name: candidate.lastName ?? candidate.firstName,
    candidate: candidate.number,
    exam: fiche.exam,
    date: fiche.date,
    organisation: fiche.organisation,
    title: fiche.title,
    period: fiche.period,
    place: fiche.place,
    teamwork: fiche.teamwork,
    competencies: competencies.size,
    conditions: parts.conditions.length,
    resources: parts.resources.length,
    access: parts.access.length,
    description: parts.description.length,
  };
  return (Object.keys(isThere) as FicheLack[]).filter((lack) => !isThere[lack]);
}
