import { indicatorsOf, type Indicators } from '../referential/indicators.ts';
import type { SkillAt, SomeEvidence } from './hover.ts';
import type { Evidence } from '../portfolio/reportEntry.ts';
import { competencyOf, type Skill } from '../referential/skill.ts';
import { escapeMarkdown } from '../l10n/sentences.ts';
import { reportName } from '../portfolio/reportOrder.ts';
import type { Translate } from '../l10n/translate.ts';
import { indicatorTitle } from './referentialPage.ts';

/** How a report is linked to: a command of the editor, as a URI. */
export type LinkTo = (evidence: Evidence) => string;

/** What a hover is about. */
export interface SkillFacts extends Pick<SkillAt, 'skill' | 'foreign' | 'evidence'> {
  /** A sentence on what the competency’s state means for the exam. */
  readonly status?: string;
  readonly actions?: readonly SkillAction[];
}

/** Something that a click in the hover does. */
export interface SkillAction {
  readonly title: string;
  readonly link: string;
}

/** All that a hover says of a skill, as Markdown. What comes from reports is escaped. */
export function skillMarkdown(
  { skill, foreign, evidence, status, actions = [] }: SkillFacts,
  t: Translate,
  linkTo: LinkTo,
): string {
  const paragraphs = [
    `**${skill.code} · ${escapeMarkdown(skill.wording)}**`,
    path(skill, t),
    foreign ? foreignNote(skill, t) : evidenceList(evidence, t, linkTo),
    ...(status === undefined ? [] : [status]),
    ...(actions.length === 0
      ? []
      : [actions.map(({ title, link }) => `[${title}](${link})`).join(' · ')]),
    ...indicators(indicatorsOf(competencyOf(skill)), t),
    ...(skill.kind === 'subSkill'
      ? [
          `*${t('The number of a sub-skill is a convention of Portfolio SIO: the official text numbers none.')}*`,
        ]
      : []),
  ];
  return paragraphs.join('\n\n');
}

function path(skill: Skill, t: Translate): string {
  const competency = competencyOf(skill);
  const bloc = t('Bloc {number}', { number: competency.bloc.code.slice(1) });
  const option = competency.option
    ? ` · ${t('option {option}', { option: competency.option })}`
    : '';
  const above =
    skill.kind === 'subSkill' ? ` › ${competency.code} ${escapeMarkdown(competency.wording)}` : '';
  return `${bloc} · ${escapeMarkdown(competency.bloc.name)}${above}${option}`;
}

function foreignNote(skill: Skill, t: Translate): string {
  const option = competencyOf(skill).option ?? '';
  return t('It belongs to the {option} option and evidences nothing in this portfolio.', {
    option,
  });
}

function evidenceList({ shown, count }: SomeEvidence, t: Translate, linkTo: LinkTo): string {
  const { reports, drafts } = count;
  const names = shown.map((item) => {
    return `- [${escapeMarkdown(reportName(item.report))}](${linkTo(item)})`;
  });
  const more = reports - names.length;
  return [
    reports === 0 ? `○ ${t('No report evidences it yet.')}` : `● ${t('Evidenced by:')}`,
    ...names,
    ...(more > 0 ? [`- ${t('and {more} more', { more })}`] : []),
    ...(drafts > 0 ? ['', t('Drafts that name it do not count.')] : []),
  ].join('\n');
}

function indicators(known: Indicators | undefined, t: Translate): string[] {
  if (!known) return [];
  const lines = known.items.flatMap(({ text, points }) => [
    `- « ${escapeMarkdown(text)} »`,
    ...points.map((point) => `    - ${escapeMarkdown(point)}`),
  ]);
  return [[`*${indicatorTitle(known.sourcing, t)}*`, '', ...lines].join('\n')];
}
