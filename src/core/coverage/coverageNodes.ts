import {
  blocDetail,
  blocState,
  competencyMeaning,
  competencyState,
  evidencedCount,
  progressBar,
  subSkillSentence,
  subSkillState,
} from './coverageWords.ts';
import { sentences } from '../l10n/sentences.ts';
import type { Translate } from '../l10n/translate.ts';
import type { BlocCoverage, CompetencyCoverage, SubSkillCoverage } from '../portfolio/coverage.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { coverageByReport } from './coverageByReport.ts';
import {
  hidesNodes,
  inOrder,
  DEFAULT_VIEW_OPTIONS,
  shownOf,
  type ViewOptions,
} from './viewOptions.ts';
import { evidenceNodes, type Context } from './evidenceNodes.ts';
import { treeNode, type NodeIcon, type TreeNode } from '../tree/treeNode.ts';

/**
 * The coverage of one candidate as the user wants to see it: bloc, competency, sub-skill and
 * report, or each report with what it evidences. `scope` keeps ids apart between candidates.
 */
export function coverageNodes(
  portfolio: Portfolio,
  t: Translate,
  options: ViewOptions = DEFAULT_VIEW_OPTIONS,
  scope = '',
): TreeNode[] {
  const context = { portfolio, t, scope };
  if (options.group === 'report') return coverageByReport(context, options);
  return portfolio.coverage.flatMap((coverage) => blocNode(coverage, context, options));
}

/** How far bloc 1 has come, as a picture. */
export function coverageIcon({ coverage }: Portfolio): NodeIcon {
  const bloc = coverage.find(({ bloc: { code } }) => code === 'B1');
  return bloc ? blocIcon(bloc) : 'missing';
}

function blocIcon({ complete, mobilised }: BlocCoverage): NodeIcon {
  return complete ? 'complete' : mobilised > 0 ? 'partial' : 'missing';
}

function blocNode(coverage: BlocCoverage, context: Context, options: ViewOptions): TreeNode[] {
  const { bloc } = coverage;
  const { t, scope } = context;
  const children = inOrder(coverage.competencies, options.order).flatMap((competency) =>
    competencyNode(competency, context, options),
  );
  if (children.length === 0) return [];
  const label = t('Bloc {number} · {name}', { number: bloc.code.slice(1), name: bloc.name });
  const detail = blocDetail(coverage, t);
  return [
    treeNode({
      id: `${scope}${bloc.code}`,
      kind: 'bloc',
      label,
      description: blocState(coverage, t),
      spoken: sentences(bloc.wording, detail),
      tooltip: `${bloc.wording}\n${progressBar(coverage)}\n${detail}`,
      icon: blocIcon(coverage),
      expanded: bloc.code === 'B1' || hidesNodes(options),
      children,
    }),
  ];
}

function competencyNode(
  coverage: CompetencyCoverage,
  context: Context,
  options: ViewOptions,
): TreeNode[] {
  const { skill, state } = coverage;
  const { whole, subSkills } = shownOf(coverage, options);
  if (!whole && subSkills.length === 0) return [];
  const { t, scope } = context;
  const meaning = competencyMeaning(coverage, t);
  return [
    treeNode({
      id: `${scope}${skill.code}`,
      kind: 'competency',
      label: `${skill.code} ${skill.wording}`,
      description: competencyState(coverage, t),
      spoken: sentences(`${skill.code} ${skill.wording}`, meaning, evidencedCount(coverage, t)),
      tooltip: `${skill.code} ${skill.wording}\n${meaning}`,
      icon: state,
      expanded: hidesNodes(options),
      children: () => [
        ...(whole ? evidenceNodes(skill.code, context) : []),
        ...subSkills.map((subSkill) => subSkillNode(subSkill, context)),
      ],
      code: skill.code,
      wording: skill.wording,
    }),
  ];
}

const SUB_SKILL_ICONS = {
  covered: 'complete',
  draftOnly: 'draftOnly',
  missing: 'missing',
} as const satisfies Record<SubSkillCoverage['state'], NodeIcon>;

function subSkillNode(coverage: SubSkillCoverage, context: Context): TreeNode {
  const { skill, state } = coverage;
  return treeNode({
    id: `${context.scope}${skill.code}`,
    kind: 'subSkill',
    label: `${skill.code} ${skill.wording}`,
    description: subSkillState(coverage, context.t),
    spoken: sentences(`${skill.code} ${skill.wording}`, subSkillSentence(coverage, context.t)),
    tooltip: `${skill.code} ${skill.wording}\n${subSkillSentence(coverage, context.t)}`,
    icon: SUB_SKILL_ICONS[state],
    ...(state !== 'missing' && { children: () => evidenceNodes(skill.code, context) }),
    code: skill.code,
    wording: skill.wording,
  });
}
