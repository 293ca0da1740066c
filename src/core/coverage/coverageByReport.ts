import type { ReportEntry, Evidence } from '../portfolio/reportEntry.ts';
import { evidenceKind, skillCount } from './coverageWords.ts';
import { sentences } from '../l10n/sentences.ts';
import type { CompetencyState, SubSkillState } from '../portfolio/coverage.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { inOrderOfDate, reportName } from '../portfolio/reportOrder.ts';
import type { Skill } from '../referential/skill.ts';
import { hasState, hidesNodes, holdsWords, isSought, type ViewOptions } from './viewOptions.ts';
import type { Context } from './evidenceNodes.ts';
import { inRuns } from '../tree/inRuns.ts';
import { treeNode, type TreeNode } from '../tree/treeNode.ts';

/** Each report, by date, with the skills that it evidences, then what no report evidences. */
export function coverageByReport(context: Context, options: ViewOptions): TreeNode[] {
  const { portfolio } = context;
  const all = { ...context, states: statesIn(portfolio), options };
  const shown = inOrderOfDate(portfolio.reports()).filter(
    (report) => !hidesNodes(options) || shownOf(report, all).length > 0,
  );
  return [
    ...inRuns(shown, {
      id: `${context.scope}by date`,
      lineOf: (report) => reportNode(report, all),
      nameOf: reportName,
      t: context.t,
    }),
    ...missingNode(all),
  ];
}

type States = ReadonlyMap<Skill, CompetencyState | SubSkillState>;

/** What every line of this tree is made from. */
interface Made extends Context {
  readonly states: States;
  readonly options: ViewOptions;
}

function statesIn({ coverage }: Portfolio): States {
  return new Map(
    coverage
      .flatMap(({ competencies }) => competencies)
      .flatMap((one) => [one, ...one.subSkills])
      .map(({ skill, state }) => [skill, state] as const),
  );
}

/** What is shown of a report. */
function shownOf(report: ReportEntry, { portfolio, states, options }: Made): Evidence[] {
  const named = options.query.trim() !== '' && holdsWords(options.query, reportName(report));
  return portfolio
    .evidenceIn(report.uri)
    .filter(({ skill }) => hasState(options.filter, states.get(skill) ?? 'missing'))
    .filter(({ skill }) => named || isSought(options, skill));
}

function reportNode(report: ReportEntry, all: Made): TreeNode {
  const { portfolio, t, scope, options } = all;
  const name = reportName(report);
  const evidence = shownOf(report, all);
  const count = skillCount(portfolio.evidenceIn(report.uri).length, t);
  const state = report.draft ? t('draft, {count}', { count }) : count;
  return treeNode({
    id: `${scope}${report.uri}`,
    kind: 'report',
    label: name,
    description: [state, ...(report.period === undefined ? [] : [report.period])].join(' · '),
    spoken: sentences(t('The report “{name}”: {state}.', { name, state })),
    tooltip: `${name}\n${state}`,
    icon: report.draft ? 'draft' : 'report',
    expanded: hidesNodes(options),
    ...(evidence.length > 0 && {
      children: () => evidence.map((item) => evidencedNode(`${scope}${report.uri}`, item, t)),
    }),
    report: report.uri,
  });
}

function evidencedNode(scope: string, evidence: Evidence, t: Context['t']): TreeNode {
  const { skill, report } = evidence;
  const { code, wording } = skill;
  const label = `${code} ${wording}`;
  const kind = evidenceKind(evidence, t);
  const words = { name: reportName(report), code: label, kind };
  return treeNode({
    id: `${scope} ${code}`,
    kind: 'evidence',
    label,
    description: kind,
    spoken: sentences(t('The report “{name}” evidences {code}: {kind}.', words)),
    tooltip: t('Open the report at {code}', { code: label }),
    icon: report.draft ? 'draftOnly' : 'complete',
    target: { kind: 'evidence', uri: report.uri, code },
    code,
    wording,
    report: report.uri,
  });
}

function missingNode({ t, scope, states, options }: Made): TreeNode[] {
  const missing = [...states]
    .filter(([skill, state]) => state === 'missing' && skill.kind === 'subSkill')
    .map(([skill]) => skill)
    .filter((skill) => hasState(options.filter, 'missing') && isSought(options, skill));
  if (missing.length === 0) return [];
  const label = t('In no report · {count}', { count: skillCount(missing.length, t) });
  return [
    treeNode({
      id: `${scope}missing`,
      kind: 'group',
      label,
      description: '',
      spoken: sentences(label),
      tooltip: label,
      icon: 'missing',
      expanded: hidesNodes(options),
      children: missing.map(({ code, wording }) =>
        treeNode({
          id: `${scope}missing ${code}`,
          kind: 'subSkill',
          label: `${code} ${wording}`,
          description: t('to cover'),
          spoken: sentences(`${code} ${wording}`, t('No report evidences it yet.')),
          tooltip: `${code} ${wording}`,
          icon: 'missing',
          code,
          wording,
        }),
      ),
    }),
  ];
}
