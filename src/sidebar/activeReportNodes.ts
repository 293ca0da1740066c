import { sentences } from '../messages/sentences.ts';
import type { Translate } from '../messages/translate.ts';
import type { Reading } from '../portfolio/reading.ts';
import type { Bloc, Competency, SubSkill } from '../referential/skill.ts';
import { treeNode, type TreeNode } from './treeNode.ts';

type Claimed = 'declared' | 'ticked';

interface Context {
  readonly t: Translate;
  readonly scope: string;
  /** How the report claims the skill of a code; a declaration comes first. */
  readonly claimed: ReadonlyMap<string, Claimed>;
}

/**
 * Every skill of the referential with a check box: ticked where the report’s header declares it.
 * The ids begin with `scope`, the report: which lines are open is a matter of each report.
 */
export function activeReportNodes(
  { references, referential }: Reading,
  t: Translate,
  scope = '',
): TreeNode[] {
  const claimed = new Map<string, Claimed>();
  for (const { kind, resolution } of references) {
    if (resolution.kind !== 'known') continue;
    if (kind === 'declared') claimed.set(resolution.skill.code, kind);
    if (kind === 'ticked' && !claimed.has(resolution.skill.code)) {
      claimed.set(resolution.skill.code, kind);
    }
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
    label: t('Bloc {number} · {state}', { number: code.slice(1), state }),
    description: name,
    spoken: sentences(wording, state),
    tooltip: wording,
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
  const state = claimed.has(code) ? t('{counts}, named as a whole', { counts }) : counts;
  return treeNode({
    id: scope + code,
    kind: 'competency',
    label: `${code} · ${state}`,
    description: wording,
    spoken: sentences(
      `${code} ${wording}`,
      t('{count} of {all} sub-skills in this report.', {
        count,
        all: subSkills.length,
      }),
    ),
    tooltip: `${code} ${wording}`,
    icon: count === subSkills.length ? 'complete' : count > 0 ? 'partial' : 'missing',
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
    label: claim === 'ticked' ? `${code} · ${t('ticked in the text')}` : code,
    description: wording,
    spoken: sentences(`${code} ${wording}`, tip(claim, t)),
    tooltip: `${code} ${wording}\n${tip(claim, t)}`,
    checked: claim === 'declared',
    code,
    wording,
  });
}

function tip(claim: Claimed | undefined, t: Translate): string {
  switch (claim) {
    case 'declared':
      return t('The header declares it. Untick it to take it out of the header.');
    case 'ticked':
      return t(
        'The text ticks it, which counts. Tick it here to declare it in the header as well.',
      );
    case undefined:
      return t('Tick it to declare it in the header of the report.');
  }
}
