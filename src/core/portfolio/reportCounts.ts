import type { Referential } from '../referential/referential.ts';
import { competencyOf, type Competency, type Skill } from '../referential/skill.ts';

/** How many reports, and how many drafts apart from them. */
export interface ReportCount {
  readonly reports: number;
  readonly drafts: number;
}

interface Counter {
  reports: number;
  drafts: number;
}

/** How many reports evidence each skill, kept up as reports come and go: no one has to count again. */
export class ReportCounts {
  readonly #referential: Referential;
  /** By the place of the skill. */
  readonly #ofSkill: readonly Counter[];
  readonly #ofCompetency: readonly Counter[];

  constructor(referential: Referential) {
    this.#referential = referential;
    this.#ofSkill = referential.skills.map(() => ({ reports: 0, drafts: 0 }));
    this.#ofCompetency = referential.skills.map(() => ({ reports: 0, drafts: 0 }));
  }

  /** The reports that evidence the skill of a code itself. */
  ofSkill(code: string): ReportCount {
    return this.#read(this.#ofSkill, code);
  }

  /** The reports that evidence a competency or a sub-skill of it. */
  ofCompetency(code: string): ReportCount {
    return this.#read(this.#ofCompetency, code);
  }

  /** Counts the skills of one report, each of which is named once, or (`by` is -1) no longer does. */
  count(skills: readonly Skill[], draft: boolean, by: 1 | -1): void {
    const competencies: Competency[] = [];
    for (const skill of skills) {
      change(this.#ofSkill[skill.place], draft, by);
      const competency = competencyOf(skill);
      if (competencies.includes(competency)) continue;
      competencies.push(competency);
      change(this.#ofCompetency[competency.place], draft, by);
    }
  }

  #read(counters: readonly Counter[], code: string): ReportCount {
    const counter = counters[this.#referential.get(code)?.place ?? -1];
    return counter ? { ...counter } : { reports: 0, drafts: 0 };
  }
}

function change(counter: Counter | undefined, draft: boolean, by: number): void {
  if (!counter) return;
  if (draft) counter.drafts += by;
  else counter.reports += by;
}
