import type { Report } from '../report/report.ts';
import { sentences } from '../l10n/sentences.ts';
import type { Translate } from '../l10n/translate.ts';
import type { Bloc, Competency, SubSkill } from '../referential/skill.ts';
import { treeNode, type TreeNode } from '../tree/treeNode.ts';

type EvidenceSource = 'declared' | 'ticked' | 'both';

interface Context {
  readonly t: Translate;
  readonly scope: string;
  /** How the report shows the skill of a code: in its header, by a tick in its text, or both. */
  readonly sources: ReadonlyMap<string, EvidenceSource>;
}

/**
 * Every skill of the referential with a check box: ticked where the report shows it, wherever it
 * does. The ids begin with `scope`, the report: which lines are open is a matter of each report.
 */
export function activeReportNodes(
  { mentions, referential }: Report,
  t: Translate,
  scope = '',
): TreeNode[] {
  const sources = new Map<string, EvidenceSource>();
  for (const { kind, resolution } of mentions) {
    if (resolution.kind !== 'known' || (kind !== 'declared' && kind !== 'ticked')) continue;
    const { code } = resolution.skill;
    const before = sources.get(code);
    sources.set(code, before === undefined || before === kind ? kind : 'both');
  }
  return referential.blocs.map((bloc) => blocNode(bloc, { t, sources, scope }));
}

function blocNode({ code, name, wording, competencies }: Bloc, context: Context): TreeNode {
  const { t, sources, scope } = context;
  const children = competencies.map((competency) => competencyNode(competency, context));
  const count = [...sources.keys()].filter((each) => each.startsWith(`${code}.`)).length;
  const state = count === 0 ? t('none in this report') : t('{count} in this report', { count });
  return treeNode({
    id: scope + code,
    kind: 'bloc',
    label: t('Bloc {number} · {name}', { number: code.slice(1), name }),
    description: state,
    spoken: sentences(wording, state),
    tooltip: `${wording}\n${state}`,
    icon: 'bloc',
    expanded: code === 'B1',
    children,
  });
}

function competencyNode(competency: Competency, context: Context): TreeNode {
  const { code, wording, subSkills } = competency;
  const { t, sources, scope } = context;
  const count = subSkills.filter((each) => sources.has(each.code)).length;
  const counts = `${count}/${subSkills.length}`;
  const meaning = t('{count} of {all} sub-skills in this report.', {
    count,
    all: subSkills.length,
  });
  const named = sources.has(code);
  const icon = count > 0 ? 'partial' : named ? 'namedOnly' : 'missing';
  return treeNode({
    id: scope + code,
    kind: 'competency',
    label: `${code} ${wording}`,
    description: named ? t('{counts}, named as a whole', { counts }) : counts,
    spoken: sentences(`${code} ${wording}`, meaning),
    tooltip: `${code} ${wording}\n${meaning}`,
    icon: count === subSkills.length ? 'complete' : icon,
    expanded: count > 0,
    children: subSkills.map((each) => subSkillNode(each, context)),
    code,
    wording,
  });
}

function subSkillNode(skill: SubSkill, { t, sources, scope }: Context): TreeNode {
  const { code, wording } = skill;
  const source = sources.get(code);
  return treeNode({
    id: scope + code,
    kind: 'subSkill',
    label: `${code} ${wording}`,
    description: source === 'ticked' ? t('ticked in the text') : '',
    spoken: sentences(`${code} ${wording}`, tip(source, t)),
    tooltip: `${code} ${wording}\n${tip(source, t)}`,
    checked: source !== undefined,
    code,
    wording,
  });
}

function tip(source: EvidenceSource | undefined, t: Translate): string {
  if (!source) return t('Tick it to declare it in the header of the report.');
  return {
    declared: () => t('The header declares it. Untick it to take it out of the header.'),
    ticked: () => t('The text ticks it. Untick it to take the tick out of the text.'),
    both: () => t('The header declares it and the text ticks it. Untick it to take both away.'),
  }[source]();
}
