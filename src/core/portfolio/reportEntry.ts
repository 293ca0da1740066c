import { arraysEqual } from '../iteration.ts';
import type { FicheNumber } from '../report/fieldId.ts';
import type { UnplacedMention } from '../report/mention.ts';
import { type Production, readProduction } from '../report/production.ts';
import type { Section } from '../report/section.ts';
import type { Skill } from '../referential/skill.ts';

/** What a report says of itself, but for the skills that it names; each text is one line. */
export type ReportFacts = Pick<
  ReportEntry,
  'title' | 'section' | 'period' | 'draft' | 'broken' | 'listed' | 'fiche'
>;

/**
 * What the portfolio keeps of a report: small, without its text, and of few parts, since memory is
 * tidied up in a time that grows with how many there are.
 */
export class ReportEntry {
  readonly section: Section | undefined;
  readonly draft: boolean;
  /** The header could not be read whole: it is being typed, or it is wrong. */
  readonly broken: boolean;
  /** Which fiche of bloc 2 it comes to, where it says so. */
  readonly fiche: FicheNumber | undefined;
  /** The line of the title, that of the period and one for each production: empty where it has none. */
  readonly lines: string;

  constructor(
    readonly uri: string,
    facts: ReportFacts,
    /** Everything by which it names skills, in the order of the text, without the places. */
    readonly mentions: readonly UnplacedMention[],
  ) {
    this.section = facts.section;
    this.draft = facts.draft;
    this.broken = facts.broken;
    this.fiche = facts.fiche;
    this.lines = inLines([facts.title ?? '', facts.period ?? '', ...facts.listed]);
  }

  get title(): string | undefined {
    const [title] = this.lines.split('\n', 1);
    return title === '' ? undefined : title;
  }

  /** The period as written; `du` and `au` of a mapping are joined. */
  get period(): string | undefined {
    const [, period] = this.lines.split('\n', 2);
    return period === '' ? undefined : period;
  }

  /** What it lists under `productions:`, as written. */
  get listed(): readonly string[] {
    return this.lines.split('\n').slice(2);
  }

  get productions(): readonly Production[] {
    return this.listed.map(readProduction);
  }
}

/** What an array joins is written anew: to keep it is not to keep the text of the report. */
function inLines(texts: readonly string[]): string {
  return texts.join('\n');
}

/** Whether two entries of a report say the same to everyone who looks at the portfolio. */
export function sameEvidence(
  before: ReportEntry | undefined,
  after: ReportEntry | undefined,
): boolean {
  if (!before || !after) return before === after;
  return (
    before.title === after.title &&
    before.section === after.section &&
    before.period === after.period &&
    before.draft === after.draft &&
    before.fiche === after.fiche &&
    before.broken === after.broken &&
    arraysEqual(before.listed, after.listed) &&
    arraysEqual(before.mentions, after.mentions, sayTheSame)
  );
}

function sayTheSame(one: UnplacedMention, other: UnplacedMention): boolean {
  return one.kind === other.kind && one.written === other.written;
}

/** One report’s evidence of one skill: how it declares or ticks it, each time. */
export interface Evidence {
  readonly skill: Skill;
  readonly report: ReportEntry;
  /** At least one; the declared come first. */
  readonly mentions: readonly UnplacedMention[];
}
