import type { Report } from '../report/report.ts';
import { sentences } from '../l10n/sentences.ts';
import type { Translate } from '../l10n/translate.ts';
import type { Bloc, Competency, SubSkill } from '../referential/skill.ts';
import { treeNode, type TreeNode } from '../tree/treeNode.ts';

type Claimed = 'declared' | 'ticked' | 'both';

interface Context {
  readonly t: Translate;
  readonly scope: string;
  /** How the report claims the skill of a code: in its header, by a tick in its text, or both. */
  readonly claimed: ReadonlyMap<string, Claimed>;
}

/**
 * Every skill of the referential with a check box: ticked where the report claims it, wherever it
 * does. The ids begin with `scope`, the report: which lines are open is a matter of each report.
 */
export function activeReportNodes(
  { mentions, referential }: Report,
  t: Translate,
  scope = '',
): TreeNode[] {
  const claimed = new Map<string, Claimed>();
  for (const { kind, resolution } of mentions) {
    if (resolution.kind !== 'known' || (kind !== 'declared' && kind !== 'ticked')) continue;
    const { code } = resolution.skill;
    const before = claimed.get(code);
    claimed.set(code, before === undefined || before === kind ? kind : 'both');
  }
  return referential.blocs.map((bloc) => blocNode(bloc, { t, claimed, scope }));
}

function blocNode({ code, name, wording, competencies }: Bloc, context: Context): TreeNode {
  const { t, claimed, scope } = context;
  const children = competencies.map((competency) => competencyNode(competency, context));
  const count = [...claimed.keys()].filter((each) => each.startsWith(`${code}.`)).length;
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
  const { t, claimed, scope } = context;
  const count = subSkills.filter((each) => claimed.has(each.code)).length;
  const counts = `${count}/${subSkills.length}`;
  const meaning = t('{count} of {all} sub-skills in this report.', {
    count,
    all: subSkills.length,
  });
  const named = claimed.has(code);
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

function subSkillNode(skill: SubSkill, { t, claimed, scope }: Context): TreeNode {
  const { code, wording } = skill;
  const claim = claimed.get(code);
  return treeNode({
    id: scope + code,
    kind: 'subSkill',
    label: `${code} ${wording}`,
    description: claim === 'ticked' ? t('ticked in the text') : '',
    spoken: sentences(`${code} ${wording}`, tip(claim, t)),
    tooltip: `${code} ${wording}\n${tip(claim, t)}`,
    checked: claim !== undefined,
    code,
    wording,
  });
}

function tip(claim: Claimed | undefined, t: Translate): string {
  switch (claim) {
    case 'declared':
      return t('The header declares it. Untick it to take it out of the header.');
    case 'ticked':
      return t('The text ticks it. Untick it to take the tick out of the text.');
    case 'both':
      return t('The header declares it and the text ticks it. Untick it to take both away.');
    case undefined:
      return t('Tick it to declare it in the header of the report.');
  }
}
