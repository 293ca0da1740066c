import { ficheLackName } from '../fiche/ficheWords.ts';
import type { FicheState, Lack, RuleId } from './ruleResult.ts';
import type { Translate } from '../l10n/translate.ts';
import { blocDetail } from '../coverage/coverageWords.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';

/** What a line of the check list says: that it is done, or what is to do. */
export function examSentence(rule: RuleId, met: boolean, t: Translate): string {
  switch (rule) {
    case 'competencies':
      return met
        ? t('Every competency of bloc 1 is mobilised')
        : t('Mobilise every competency of bloc 1');
    case 'reports':
      return met
        ? t('Every report has title, section, period and competencies')
        : t('Complete the reports: title, section, period, competencies');
    case 'table':
      return met ? t('The official table is up to date') : t('Export the official table');
    case 'address':
      return met ? t('The portfolio has an address') : t('Give the address of the portfolio');
    case 'profile':
      return met ? t('The profile is complete') : t('Complete the profile');
    case 'attestations':
      return met
        ? t('Attestations or certificates are in the folder')
        : t('Add the internship attestations or work certificates');
    case 'bloc2':
      return met
        ? t('Two reports together cover bloc 2')
        : t('Find two reports that together cover bloc 2');
    case 'workplaces':
      return met
        ? t('Both years at work have a report')
        : t('Describe work from both years at work');
    case 'onlinePresence':
      return met
        ? t('Several reports mobilise B1.3, the online presence')
        : t('Show B1.3, the online presence, in more than one report');
    case 'technologyWatch':
      return met
        ? t('A report on technology watch mobilises B1.6')
        : t('Describe your technology watch: it counts for B1.6');
  }
}

/** Why the line is on the list, and who says so. */
export function examSource(rule: RuleId, t: Translate): string {
  switch (rule) {
    case 'competencies':
      return t('The regulations: the réalisations together mobilise all competences of the bloc.');
    case 'reports':
      return t(
        'The national form of the table: each réalisation with its section, period and competences.',
      );
    case 'table':
      return t(
        'A missing table costs 2 points (several schools say so; not checked against the official text).',
      );
    case 'address':
      return t(
        'A portfolio that cannot be reached online costs 10 points (several schools say so; not checked against the official text).',
      );
    case 'profile':
      return t('The national form of the table: name, number and centre stand in its head.');
    case 'attestations':
      return t(
        'The regulations: the file holds the attestations de stage or certificats de travail.',
      );
    case 'bloc2':
      return t(
        'The regulations: bloc 2 is shown with two réalisations, which together cover its competences.',
      );
    case 'workplaces':
      return t(
        'The national form of the table has a part for each year at work; no text asks for a number.',
      );
    case 'onlinePresence':
      return t('Experience: it is the competency that students most often leave uncovered.');
    case 'technologyWatch':
      return t(
        'Experience: a technology watch counts for « Organiser son développement professionnel ».',
      );
  }
}

/** What the header of a report does not say. */
export function lackName(lack: Lack, t: Translate): string {
  switch (lack) {
    case 'title':
      return t('title');
    case 'section':
      return t('section');
    case 'period':
      return t('period');
    case 'possiblePeriod':
      return t('period that is possible');
    case 'competencies':
      return t('competencies');
  }
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
  switch (exported) {
    case 'none':
      return t('not exported yet');
    case 'older':
      return t('exported before the last change');
    case 'current':
      return t('export up to date');
  }
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
