import { fold } from '../text/fold.ts';
import edition from './data/bts-sio-2019.json' with { type: 'json' };
import {
  type Bloc,
  type Competency,
  OPTIONS,
  type Option,
  type Skill,
  type SubSkill,
  otherOption,
} from './skill.ts';

/**
 * The official referential as one option sees it. Codes have a meaning only inside an option:
 * `B2.1` is one competency for SISR and another for SLAM.
 */
export interface Referential {
  readonly option: Option;
  readonly blocs: readonly Bloc[];
  /** Every competency and sub-skill, each competency before its sub-skills, in the official order. */
  readonly skills: readonly Skill[];
  /** The skill of a canonical code, such as `B1.1` or `B3.5A.2`. */
  get(code: string): Skill | undefined;
}

/** The source of the bundled data and the year of the order. */
export const SOURCE = { edition: edition.edition, url: edition.source } as const;

function buildView(option: Option): Referential {
  const mine = (part: object) => !('option' in part) || part.option === option;
  const place = counter();
  const blocs = Object.freeze(
    edition.blocs.filter(mine).map((bloc) => readBloc(bloc, mine, place)),
  );
  const skills = Object.freeze(
    blocs.flatMap((bloc) => bloc.competencies.flatMap((c) => [c, ...c.subSkills])),
  );
  const byCode = new Map(skills.map((skill) => [skill.code, skill]));
  return Object.freeze({ option, blocs, skills, get: (code: string) => byCode.get(code) });
}

/** Counts from 0, one further each time that it is asked. */
function counter(): () => number {
  let next = 0;
  return () => next++;
}

type BlocData = (typeof edition.blocs)[number];
type CompetencyData = BlocData['competencies'][number];

function readBloc(data: BlocData, mine: (part: object) => boolean, place: () => number): Bloc {
  const competencies: Competency[] = [];
  const bloc: Bloc = {
    kind: 'bloc',
    code: data.code,
    wording: data.title,
    name: data.name,
    competencies,
  };
  const owner = 'option' in data ? data.option : undefined;
  for (const item of data.competencies.filter(mine)) {
    competencies.push(readCompetency(item, bloc, place, owner));
  }
  Object.freeze(competencies);
  return Object.freeze(bloc);
}

function readCompetency(
  data: CompetencyData,
  bloc: Bloc,
  place: () => number,
  blocOption?: string,
): Competency {
  const subSkills: SubSkill[] = [];
  const option = OPTIONS.find((o) => o === (('option' in data && data.option) || blocOption));
  const competency: Competency = {
    kind: 'competency',
    place: place(),
    code: data.code,
    wording: data.wording,
    bloc,
    subSkills,
    ...(option && { option }),
  };
  data.subSkills.forEach((wording, index) => {
    const code = `${data.code}.${index + 1}`;
    subSkills.push(Object.freeze({ kind: 'subSkill', place: place(), code, wording, competency }));
  });
  Object.freeze(subSkills);
  return Object.freeze(competency);
}

const VIEWS: Readonly<Record<Option, Referential>> = {
  SISR: buildView('SISR'),
  SLAM: buildView('SLAM'),
};

/** The referential of `option`. */
export function referentialFor(option: Option): Referential {
  return VIEWS[option];
}

/** The referential of the option that the candidate did not choose. */
export function otherView(referential: Referential): Referential {
  return VIEWS[otherOption(referential.option)];
}

/** Twice the longest official one: room for white space; anything longer is not even compared. */
export const LONGEST_WORDING = 500;

/** Two official lines end in a full stop; students write wordings with and without. */
function wordingKey(text: string): string {
  return fold(text).replace(/[\s.:;,]+$/, '');
}

/** A skill of each option, where it has one. */
type SkillByOption = Readonly<Partial<Record<Option, Skill>>>;

/** Made with the first wording that is looked up: most reports name codes alone. */
let byWording: ReadonlyMap<string, SkillByOption> | undefined;
const NONE: SkillByOption = {};

function skillsByWording(): Map<string, SkillByOption> {
  const found = new Map<string, SkillByOption>();
  for (const option of OPTIONS) {
    for (const skill of VIEWS[option].skills) {
      const key = wordingKey(skill.wording);
      found.set(key, { ...found.get(key), [option]: skill });
    }
  }
  return found;
}

/** The skills whose official wording is `text`, whatever the accents, case and apostrophes. */
export function skillsWorded(text: string): SkillByOption {
  if (text.length > LONGEST_WORDING) return NONE;
  return (byWording ??= skillsByWording()).get(wordingKey(text)) ?? NONE;
}
