import type { Skill } from '../referential/skill.ts';
import type { Reference } from './reference.ts';
import type { ReportRecord } from './reportRecord.ts';

/** One report’s evidence of one skill: every place where it declares or ticks it. */
export interface Evidence {
  readonly skill: Skill;
  readonly report: ReportRecord;
  /** At least one; the declared come first. */
  readonly references: readonly Reference[];
}

/** Which report evidences which skill. Replacing one report costs what that report holds. */
export class EvidenceIndex {
  readonly #bySkill = new Map<string, Map<string, Evidence>>();
  readonly #byReport = new Map<string, readonly Evidence[]>();

  /** Puts `record` in the place of what the index held of `uri`; undefined only removes. */
  replace(uri: string, record: ReportRecord | undefined): void {
    for (const { skill } of this.ofReport(uri)) this.#bySkill.get(skill.code)?.delete(uri);
    this.#byReport.delete(uri);
    if (!record) return;
    const evidence = evidenceIn(record);
    this.#byReport.set(uri, evidence);
    for (const item of evidence) this.#reportsOf(item.skill.code).set(uri, item);
  }

  /** The evidence of a skill in no particular order, drafts included. */
  ofSkill(code: string): Iterable<Evidence> {
    return this.#bySkill.get(code)?.values() ?? [];
  }

  /** What one report evidences. */
  ofReport(uri: string): readonly Evidence[] {
    return this.#byReport.get(uri) ?? [];
  }

  #reportsOf(code: string): Map<string, Evidence> {
    const known = this.#bySkill.get(code);
    if (known) return known;
    const reports = new Map<string, Evidence>();
    this.#bySkill.set(code, reports);
    return reports;
  }
}

function evidenceIn(report: ReportRecord): Evidence[] {
  const bySkill = new Map<Skill, Reference[]>();
  for (const reference of report.references) {
    if (reference.kind !== 'declared' && reference.kind !== 'ticked') continue;
    if (reference.resolution.kind !== 'known') continue;
    const { skill } = reference.resolution;
    const known = bySkill.get(skill);
    if (known) known.push(reference);
    else bySkill.set(skill, [reference]);
  }
  return [...bySkill].map(([skill, references]) => ({ skill, report, references }));
}
