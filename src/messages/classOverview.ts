import type { CandidateEntry } from '../sidebar/candidateNodes.ts';
import { candidateName } from './candidateWords.ts';
import type { Translate } from './translate.ts';

/**
 * A class as lines of a spreadsheet: a heading, then a line for each candidate with the state of
 * bloc 1. Numbers stand alone: a spreadsheet would read `4/6` as a day of June.
 */
export function classOverview(entries: readonly CandidateEntry[], t: Translate): string[][] {
  const competencies = bloc1Of(entries[0])?.competencies ?? [];
  return [
    [
      t('Candidate'),
      t('Folder'),
      t('Option'),
      t('Session'),
      t('Reports'),
      t('Drafts'),
      t('Competencies mobilised, of {all}', { all: competencies.length }),
      t('Sub-skills evidenced, of {all}', { all: bloc1Of(entries[0])?.total ?? 0 }),
      t('Still to mobilise'),
      ...competencies.map(({ skill: { code } }) => t('Reports with {code}', { code })),
    ],
    ...entries.map((entry) => lineOf(entry, t)),
  ];
}

function lineOf(entry: CandidateEntry, t: Translate): string[] {
  const { candidate, path, portfolio, isProfileUnreadable = false } = entry;
  const reports = [...portfolio.reports()];
  const drafts = reports.filter(({ draft }) => draft).length;
  const bloc = bloc1Of(entry);
  const competencies = bloc?.competencies ?? [];
  const missing = competencies.filter(({ mobilised }) => !mobilised);
  return [
    candidateName(entry),
    path,
    ...(isProfileUnreadable
      ? [t('unreadable profile'), '']
      : [candidate.option, String(candidate.session)]),
    String(reports.length - drafts),
    String(drafts),
    String(bloc?.mobilised ?? 0),
    String(bloc?.covered ?? 0),
    missing.map(({ skill }) => skill.code).join(' '),
    ...competencies.map((competency) => String(competency.reports)),
  ];
}

function bloc1Of(entry: CandidateEntry | undefined) {
  return entry?.portfolio.coverage.find(({ bloc: { code } }) => code === 'B1');
}
