import { optionAndSession } from '../../core/class/candidateWords.ts';
import { candidateName } from '../../core/portfolio/candidate.ts';
import {
  blocDetail,
  competencyState,
  reportCount,
  subSkillState,
} from '../../core/coverage/coverageWords.ts';
import type { CandidateEntry } from '../../core/class/candidateNodes.ts';
import type { Translate } from '../../core/l10n/translate.ts';
import type { BlocCoverage, CompetencyCoverage } from '../../core/portfolio/coverage.ts';
import { padded, widthOf, type Style, type Words } from '../ui/terminal.ts';

/** The state as a sign; its words stand beside it. */
const SIGNS: Readonly<Record<CompetencyCoverage['state'], readonly [string, Style]>> = {
  complete: ['●', 'green'],
  partial: ['◐', 'green'],
  namedOnly: ['◔', 'green'],
  draftOnly: ['○', 'yellow'],
  missing: ['○', 'red'],
};

/** The coverage of one candidate: each bloc, its competencies in columns. */
export function coverageLines(entry: CandidateEntry, t: Translate): Words[][] {
  const { portfolio } = entry;
  const all = portfolio.coverage.flatMap(({ competencies }) => competencies);
  const counts = (each: CompetencyCoverage) =>
    each.reports > 0 ? reportCount(each.reports, t) : '';
  const widest = (of: (each: CompetencyCoverage) => string) =>
    Math.max(...all.map((each) => widthOf(of(each))));
  const [codes, states, reports] = [
    widest(({ skill }) => skill.code),
    widest((each) => competencyState(each, t)),
    widest(counts),
  ];
  return [
    [{ style: 'bold', words: candidateName(entry) }, `  ${optionAndSession(entry, t)}`],
    ...portfolio.coverage.flatMap((bloc): Words[][] => [
      [],
      [{ style: 'bold', words: blocName(bloc, t) }],
      [{ style: 'dim', words: blocDetail(bloc, t) }],
      ...bloc.competencies.map((each): Words[] => {
        const [sign, style] = SIGNS[each.state];
        const { code, wording } = each.skill;
        return [
          ...['  ', { style, words: sign }, ` ${padded(code, codes)}  `],
          { style, words: padded(competencyState(each, t), states) },
          `  ${padded(counts(each), reports)}  ${wording}`,
        ];
      }),
    ]),
  ];
}

function blocName({ bloc }: BlocCoverage, t: Translate): string {
  return `${t('Bloc {number}', { number: bloc.code.slice(1) })} · ${bloc.name}`;
}

/** The coverage of one candidate for a spreadsheet: a heading, then a line for each skill. */
export function skillTable({ portfolio }: CandidateEntry, t: Translate): string[][] {
  const rows = portfolio.coverage.flatMap(({ competencies }) =>
    competencies.flatMap((each) => [
      // Numbers stand alone: a spreadsheet would read 4/6 as a day.
      [
        each.skill.code,
        each.skill.wording,
        each.mobilised ? t('mobilised') : competencyState(each, t),
        String(each.reports),
      ],
      ...each.subSkills.map((one) => [
        one.skill.code,
        one.skill.wording,
        one.state === 'covered' ? t('evidenced') : subSkillState(one, t),
        String(one.reports),
      ]),
    ]),
  );
  return [[t('Code'), t('Wording'), t('State'), t('Reports')], ...rows];
}
