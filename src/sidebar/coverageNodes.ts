import {
  blocDetail,
  blocState,
  competencyMeaning,
  competencyState,
  subSkillState,
} from '../messages/coverageWords.ts';
import { reportName } from '../portfolio/reportName.ts';
import type { Translate } from '../messages/translate.ts';
import type { BlocCoverage, CompetencyCoverage, SubSkillCoverage } from '../portfolio/coverage.ts';
import type { Evidence } from '../portfolio/evidenceIndex.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { NodeIcon, TreeNode } from './treeNode.ts';

/** The coverage tree: bloc, competency, sub-skill, report. `scope` keeps ids apart between candidates. */
export function coverageNodes(portfolio: Portfolio, t: Translate, scope = ''): TreeNode[] {
  return portfolio.coverage.map((coverage) => blocNode(coverage, { portfolio, t, scope }));
}

interface Context {
  readonly portfolio: Portfolio;
  readonly t: Translate;
  readonly scope: string;
}

function blocNode(coverage: BlocCoverage, context: Context): TreeNode {
  const { bloc, complete, mobilised } = coverage;
  const { t, scope } = context;
  const number = bloc.code.slice(1);
  return node({
    id: `${scope}${bloc.code}`,
    kind: 'bloc',
    label: t('Bloc {number} · {state}', { number, state: blocState(coverage, t) }),
    description: bloc.name,
    tooltip: `${bloc.wording}\n${blocDetail(coverage, t)}`,
    icon: complete ? 'complete' : mobilised > 0 ? 'partial' : 'missing',
    expanded: bloc.code === 'B1',
    children: coverage.competencies.map((competency) => competencyNode(competency, context)),
  });
}

function competencyNode(coverage: CompetencyCoverage, context: Context): TreeNode {
  const { skill, state, subSkills } = coverage;
  return node({
    id: `${context.scope}${skill.code}`,
    kind: 'competency',
    label: `${skill.code} · ${competencyState(coverage, context.t)}`,
    description: skill.wording,
    tooltip: `${skill.code} ${skill.wording}\n${competencyMeaning(coverage, context.t)}`,
    icon: state,
    children: [
      ...evidenceNodes(skill.code, context),
      ...subSkills.map((subSkill) => subSkillNode(subSkill, context)),
    ],
  });
}

const SUB_SKILL_ICONS = {
  covered: 'complete',
  draftOnly: 'draftOnly',
  missing: 'missing',
} as const satisfies Record<SubSkillCoverage['state'], NodeIcon>;

function subSkillNode(coverage: SubSkillCoverage, context: Context): TreeNode {
  const { skill, state } = coverage;
  return node({
    id: `${context.scope}${skill.code}`,
    kind: 'subSkill',
    label: `${skill.code} · ${subSkillState(coverage, context.t)}`,
    description: skill.wording,
    tooltip: `${skill.code} ${skill.wording}`,
    icon: SUB_SKILL_ICONS[state],
    children: evidenceNodes(skill.code, context),
  });
}

/** The reports that evidence a skill: those that count by name, then drafts. */
function evidenceNodes(code: string, { portfolio, t, scope }: Context): TreeNode[] {
  return [...portfolio.evidenceOf(code)]
    .sort(
      (a, b) =>
        Number(a.report.draft) - Number(b.report.draft) ||
        reportName(a.report).localeCompare(reportName(b.report), 'fr'),
    )
    .map((evidence) =>
      node({
        id: `${scope}${code} ${evidence.report.uri}`,
        kind: 'evidence',
        label: reportName(evidence.report),
        description: evidenceKind(evidence, t),
        tooltip: t('Open the report at {code}', { code }),
        icon: evidence.report.draft ? 'draft' : 'report',
        evidence,
      }),
    );
}

function evidenceKind({ report, skill, references }: Evidence, t: Translate): string {
  const kinds = new Set(references.map(({ kind }) => kind));
  const both = kinds.has('declared') && kinds.has('ticked');
  const how = both
    ? t('declared and ticked')
    : kinds.has('ticked')
      ? t('ticked in the text')
      : t('declared');
  const scope = skill.kind === 'competency' ? t('{how}, without sub-skill', { how }) : how;
  return report.draft ? t('{how} · draft, does not count', { how: scope }) : scope;
}

type Line = Omit<TreeNode, 'spoken' | 'expanded' | 'children'> &
  Partial<Pick<TreeNode, 'expanded' | 'children'>>;

function node(line: Line): TreeNode {
  const spoken = `${line.label}, ${line.description}`;
  return { expanded: false, children: [], ...line, spoken };
}
