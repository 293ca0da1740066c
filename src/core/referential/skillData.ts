import { indicatorsOf } from './indicators.ts';
import { competencyOf, type Skill } from './skill.ts';

/** A skill of the referential as plain data: programs and models are given it. */
export interface SkillData {
  readonly code: string;
  /** The official wording, in French. */
  readonly wording: string;
  readonly kind: Skill['kind'];
  /** The option that alone has it; absent where both do. */
  readonly option?: string;
  readonly bloc: { readonly code: string; readonly name: string };
  /** The competency that a sub-skill belongs to. */
  readonly competency?: { readonly code: string; readonly wording: string };
  /** The sub-skills of a competency. */
  readonly subSkills?: readonly { readonly code: string; readonly wording: string }[];
  /** What the jury looks at, where that is known of the competency. */
  readonly indicators?: {
    /** `official`: from the official grid; `unchecked`: from teachers’ copies. */
    readonly sourcing: 'official' | 'unchecked';
    readonly items: readonly string[];
  };
}

/** A skill as plain data. */
export function skillData(skill: Skill): SkillData {
  const competency = competencyOf(skill);
  const { bloc, option } = competency;
  const indicators = indicatorsOf(competency);
  return {
    ...named(skill),
    kind: skill.kind,
    ...(option && { option }),
    bloc: { code: bloc.code, name: bloc.name },
    ...(skill.kind === 'subSkill'
      ? { competency: named(competency) }
      : { subSkills: skill.subSkills.map(named) }),
    ...(indicators && {
      indicators: {
        sourcing: indicators.sourcing,
        items: indicators.items.flatMap(({ text, points }) => [
          text,
          ...points.map((point) => `- ${point}`),
        ]),
      },
    }),
  };
}

function named({ code, wording }: Skill): { readonly code: string; readonly wording: string } {
  return { code, wording };
}
