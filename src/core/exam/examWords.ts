import { ficheLackName } from '../fiche/ficheWords.ts';
import type { FicheState, Lack, RuleId } from './ruleResult.ts';
import type { Translate } from '../l10n/translate.ts';
import { blocDetail } from '../coverage/coverageWords.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';

/** What a line of the check list says: that it is done or what is to do, and why it is on the list. */
export function ruleWords(
  rule: RuleId,
  met: boolean,
  t: Translate,
): { readonly label: string; readonly source: string } {
  const words: Readonly<
    Record<RuleId, () => readonly [done: string, toDo: string, source: string]>
  > = {
    competencies: () => [
      t('Every competency of bloc 1 is mobilised'),
      t('Mobilise every competency of bloc 1'),
      t('The regulations: the réalisations together mobilise all competences of the bloc.'),
    ],
    reports: () => [
      t('Every report has title, section, period and competencies'),
      t('Complete the reports: title, section, period, competencies'),
      t(
        'The national form of the table: each réalisation with its section, period and competences.',
      ),
    ],
    table: () => [
      t('The official table is up to date'),
      t('Export the official table'),
      t(
        'A missing table costs 2 points (several schools say so; not checked against the official text).',
      ),
    ],
    address: () => [
      t('The portfolio has an address'),
      t('Give the address of the portfolio'),
      t(
        'A portfolio that cannot be reached online costs 10 points (several schools say so; not checked against the official text).',
      ),
    ],
    profile: () => [
      t('The profile is complete'),
      t('Complete the profile'),
      t('The national form of the table: name, number and centre stand in its head.'),
    ],
    attestations: () => [
      t('Attestations or certificates are in the folder'),
      t('Add the internship attestations or work certificates'),
      t('The regulations: the file holds the attestations de stage or certificats de travail.'),
    ],
    bloc2: () => [
      t('Two reports together cover bloc 2'),
      t('Find two reports that together cover bloc 2'),
      t(
        'The regulations: bloc 2 is shown with two réalisations, which together cover its competences.',
      ),
    ],
    workplaces: () => [
      t('Both years at work have a report'),
      t('Describe work from both years at work'),
      t(
        'The national form of the table has a part for each year at work; no text asks for a number.',
      ),
    ],
    onlinePresence: () => [
      t('Several reports mobilise B1.3, the online presence'),
      t('Show B1.3, the online presence, in more than one report'),
      t('Experience: it is the competency that students most often leave uncovered.'),
    ],
    technologyWatch: () => [
      t('A report on technology watch mobilises B1.6'),
      t('Describe your technology watch: it counts for B1.6'),
      t('Experience: a technology watch counts for « Organiser son développement professionnel ».'),
    ],
  };
  const [done, toDo, source] = words[rule]();
  return { label: met ? done : toDo, source };
}

/** What the header of a report does not say. */
export function lackName(lack: Lack, t: Translate): string {
  return {
    title: () => t('title'),
    section: () => t('section'),
    period: () => t('period'),
    possiblePeriod: () => t('period that is possible'),
    competencies: () => t('competencies'),
  }[lack]();
}

/** What the fiche of a chosen report lacks, and where its export stands. */
export function ficheStanding({ lacks, exported }: FicheState, t: Translate): string[] {
  const fields = lacks.map((lack) => ficheLackName(lack, t)).join(', ');
  return [
    ...(fields === '' ? [] : [t('missing: {fields}', { fields })]),
    exportStanding(exported, t),
  ];
}

function exportStanding(exported: FicheState['exported'], t: Translate): string {
  return {
    none: () => t('not exported yet'),
    older: () => t('exported before the last change'),
    current: () => t('export up to date'),
  }[exported]();
}

/** What the status bar says of a portfolio: short, and in full for who rests on it. */
export interface StatusWords {
  readonly text: string;
  readonly detail: string;
}

/** Where bloc 1 stands; undefined where there is no report to speak of. */
export function statusWords(portfolio: Portfolio, t: Translate): StatusWords | undefined {
  const bloc = portfolio.coverage.find(({ bloc: { code } }) => code === 'B1');
  if (!bloc || portfolio.reports().next().done === true) return undefined;
  const counts = `${bloc.mobilised}/${bloc.competencies.length}`;
  return { text: t('Bloc 1: {counts}', { counts }), detail: blocDetail(bloc, t) };
}
