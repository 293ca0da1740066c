/** The two options of the diploma. A = SISR, B = SLAM in the names of official annexes. */
export const OPTIONS = ['SISR', 'SLAM'] as const;

/** « Solutions d’infrastructure, systèmes et réseaux » or « Solutions logicielles et applications métiers ». */
export type Option = (typeof OPTIONS)[number];

/** The option that a candidate of `option` did not choose. */
export function otherOption(option: Option): Option {
  return option === 'SISR' ? 'SLAM' : 'SISR';
}

/** « Bloc de compétences ». */
export interface Bloc {
  readonly kind: 'bloc';
  /** `B1`, `B2` or `B3`. */
  readonly code: string;
  /** The title in full, as the order prints it. */
  readonly wording: string;
  /** The last part of the title: what the bloc is about. */
  readonly name: string;
  readonly competencies: readonly Competency[];
}

/** « Compétence »: what the exam asks to be mobilised. */
export interface Competency {
  readonly kind: 'competency';
  /** Its place among all skills of its referential, from 0. */
  readonly place: number;
  /** `B1.1`; the last of bloc 3 is `B3.5A` (SISR) or `B3.5B` (SLAM). */
  readonly code: string;
  readonly wording: string;
  /** Set when the competency belongs to one option only. */
  readonly option?: Option;
  readonly bloc: Bloc;
  readonly subSkills: readonly SubSkill[];
}

/** A line under a competency. Its number is ours: the order gives none. */
export interface SubSkill {
  readonly kind: 'subSkill';
  /** Its place among all skills of its referential, from 0. */
  readonly place: number;
  /** The code of the competency, a dot and the place in the official order, from 1. */
  readonly code: string;
  readonly wording: string;
  readonly competency: Competency;
}

/** What a report can evidence. */
export type Skill = Competency | SubSkill;

/** The competency that `skill` is or belongs to. */
export function competencyOf(skill: Skill): Competency {
  return skill.kind === 'competency' ? skill : skill.competency;
}

/** What a written code or wording means to a candidate. */
export type Resolution =
  | { readonly kind: 'known'; readonly skill: Skill }
  /** It exists, but for the option that the candidate did not choose. */
  | { readonly kind: 'otherOption'; readonly skill: Skill; readonly option: Option }
  /** It does not exist; `nearest` holds at most three skills, the most likely first. */
  | { readonly kind: 'unknown'; readonly nearest: readonly Skill[] };
