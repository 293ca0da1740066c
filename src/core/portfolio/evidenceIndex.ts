import { ReportCounts } from './reportCounts.ts';
import type { ReportEntry, Evidence } from './reportEntry.ts';
import type { Referential } from '../referential/referential.ts';
import type { Skill } from '../referential/skill.ts';
import {
  skillEvidenced,
  type Mention,
  type MentionKind,
  type UnplacedMention,
} from '../report/mention.ts';

/** Which report evidences which skill. Replacing one report costs little more than what it holds. */
export class EvidenceIndex {
  readonly #referential: Referential;
  /** By the place of the skill. */
  readonly #bySkill: readonly ReportSet[];
  readonly counts: ReportCounts;

  /** An index of reports whose codes mean what they mean in `referential`. */
  constructor(referential: Referential) {
    this.#referential = referential;
    this.#bySkill = referential.skills.map(() => new ReportSet());
    this.counts = new ReportCounts(referential);
  }

  /** Puts `after` in the place of `before`, which the index must hold; undefined stands for none. */
  replace(before: ReportEntry | undefined, after: ReportEntry | undefined): void {
    if (before) this.#takeOut(before);
    if (after) this.#putIn(after);
  }

  /** The evidence of a skill in no particular order, drafts included. */
  *ofSkill(code: string): Generator<Evidence> {
    const skill = this.#referential.get(code);
    if (!skill) return;
    const reports = this.#bySkill[skill.place] ?? [];
    for (const report of reports) yield new EvidenceOfReport(skill, report);
  }

  #putIn(report: ReportEntry): void {
    const skills = skillsIn(report);
    this.counts.count(skills, report.draft, 1);
    for (const { place } of skills) this.#bySkill[place]?.add(report);
  }

  #takeOut(report: ReportEntry): void {
    const skills = skillsIn(report);
    this.counts.count(skills, report.draft, -1);
    for (const { place } of skills) this.#bySkill[place]?.delete(report);
  }
}

/** Made where someone asks: the index itself needs nothing but the reports. */
class EvidenceOfReport implements Evidence {
  constructor(
    readonly skill: Skill,
    readonly report: ReportEntry,
  ) {}

  get mentions(): readonly UnplacedMention[] {
    return this.report.mentions.filter((each) => skillEvidenced(each) === this.skill);
  }
}

/** What one report evidences. */
export function evidenceIn(report: ReportEntry): Evidence[] {
  return skillsIn(report).map((skill) => new EvidenceOfReport(skill, report));
}

/** The skills that a report evidences, each once. */
function skillsIn({ mentions }: ReportEntry): Skill[] {
  const skills: Skill[] = [];
  for (const mention of mentions) {
    const skill = skillEvidenced(mention);
    if (skill && !skills.includes(skill)) skills.push(skill);
  }
  return skills;
}

/**
 * Reports in no particular order. While a portfolio is read they only come, and a list fills many
 * times as fast; from the first that goes on they are a set, so that the next goes as fast among
 * ten thousand.
 */
class ReportSet implements Iterable<ReportEntry> {
  #list: ReportEntry[] = [];
  #set: Set<ReportEntry> | undefined;

  /** Adds a report that is not among them. */
  add(report: ReportEntry): void {
    if (this.#set) this.#set.add(report);
    else this.#list.push(report);
  }

  delete(report: ReportEntry): void {
    this.#set ??= new Set(this.#list);
    this.#list = [];
    this.#set.delete(report);
  }

  [Symbol.iterator](): Iterator<ReportEntry> {
    return (this.#set ?? this.#list).values();
  }
}

/** The skills of the candidate’s option that mentions of these kinds name. */
export function skillsEvidenced(
  mentions: readonly Mention[],
  ...kinds: readonly MentionKind[]
): Set<Skill> {
  const wanted: readonly MentionKind[] = kinds.length > 0 ? kinds : ['declared', 'ticked'];
  return new Set(
    mentions.flatMap(({ kind, resolution }) =>
      wanted.includes(kind) && resolution.kind === 'known' ? [resolution.skill] : [],
    ),
  );
}

/** Whether `skills` holds `skill`, or a sub-skill of it. */
export function holds(skills: ReadonlySet<Skill>, skill: Skill): boolean {
  return (
    skills.has(skill) || (skill.kind === 'competency' && skill.subSkills.some((s) => skills.has(s)))
  );
}
