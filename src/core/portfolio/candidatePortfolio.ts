import type { Option } from '../referential/skill.ts';
import { referentialFor } from '../referential/referential.ts';
import { PortfolioIndex } from './portfolioIndex.ts';
import { showsSkill } from '../report/mention.ts';
import type { ReportEntry } from './reportEntry.ts';
import { readProfile, UNREADABLE_PROFILE, type ParsedProfile } from './profile.ts';
import type { Unreadable } from './unreadable.ts';

/** A folder that is one candidate’s: whose it is, and the reports in it. */
export class CandidatePortfolio {
  readonly portfolio: PortfolioIndex;
  readonly #unreadable = new Map<string, Unreadable>();
  readonly #adoptable = new Set<string>();
  #profile: ParsedProfile | undefined;
  #revision = 0;
  #isPortfolio: { readonly revision: number; readonly value: boolean } | undefined;

  constructor(
    /** The URI of the folder, without a slash at its end. */
    readonly root: string,
    private readonly defaultOption: () => Option,
    private readonly announce: () => void,
    /** Tells of a text that is no report whether it could become one. */
    private readonly isAdoptable: (text: string) => boolean = () => false,
  ) {
    this.portfolio = new PortfolioIndex(referentialFor(defaultOption()));
    this.portfolio.onDidChange(() => this.#changed());
  }

  /** Counts the changes: while it stays the same, the candidate shows the same. */
  get revision(): number {
    return this.#revision;
  }

  /** What `portfolio.yaml` says; undefined where the folder has none. */
  get profile(): ParsedProfile | undefined {
    return this.#profile;
  }

  /** Files that should be reports and cannot be read. */
  get unreadable(): ReadonlyMap<string, Unreadable> {
    return this.#unreadable;
  }

  /** Files on disk that are no reports, and could become some. */
  get adoptable(): ReadonlySet<string> {
    return this.#adoptable;
  }

  /** Whether there is anything to show of the candidate. */
  get hasReports(): boolean {
    return this.#unreadable.size > 0 || this.portfolio.reports().next().done !== true;
  }

  /** Whether the folder tells of itself that it is a portfolio: by its profile, or by a report that names a skill. */
  get isPortfolio(): boolean {
    if (this.#isPortfolio?.revision !== this.#revision) {
      const value = this.#profile !== undefined || namesSkill(this.portfolio.reports());
      this.#isPortfolio = { revision: this.#revision, value };
    }
    return this.#isPortfolio.value;
  }

  /** Takes the text of `portfolio.yaml`, or why it cannot be read; undefined when there is none. */
  setProfile(read: string | { readonly unreadable: Unreadable } | undefined): void {
    if (typeof read === 'object') this.#profile = UNREADABLE_PROFILE;
    else this.#profile = read === undefined ? undefined : readProfile(read);
    this.applyOption();
    this.#changed();
  }

  /** Applies the option that the profile, or else the default, now gives. */
  applyOption(): void {
    const option = this.#profile?.profile.option ?? this.defaultOption();
    this.portfolio.useReferential(referentialFor(option));
  }

  /** Takes the text of a file as it is on disk, or why there is none; undefined when it is gone. */
  setFile(uri: string, read: string | { readonly unreadable: Unreadable } | undefined): void {
    const text = typeof read === 'string' ? read : undefined;
    const reason = typeof read === 'object' ? read.unreadable : undefined;
    const known = this.#unreadable.get(uri);
    if (reason) this.#unreadable.set(uri, reason);
    else this.#unreadable.delete(uri);
    if (known !== reason) this.#changed();
    this.portfolio.setFile(uri, text);
    this.#setAdoptable(
      uri,
      text !== undefined && !this.portfolio.report(uri) && this.isAdoptable(text),
    );
  }

  /** Gives the files that `leaves` accepts to another candidate, or to nobody. */
  handOver(to: CandidatePortfolio | undefined, leaves: (uri: string) => boolean): void {
    const known = this.portfolio.removeFiles(leaves);
    to?.portfolio.addFiles(known);
    for (const uri of [...this.#adoptable].filter(leaves)) {
      this.#setAdoptable(uri, false);
      if (to) to.#setAdoptable(uri, true);
    }
    for (const [uri, reason] of this.#unreadable) {
      if (!leaves(uri)) continue;
      this.#unreadable.delete(uri);
      to?.setFile(uri, { unreadable: reason });
      this.#changed();
    }
  }

  #setAdoptable(uri: string, isAdoptable: boolean): void {
    if (isAdoptable === this.#adoptable.has(uri)) return;
    if (isAdoptable) this.#adoptable.add(uri);
    else this.#adoptable.delete(uri);
    this.#changed();
  }

  #changed(): void {
    this.#revision++;
    this.announce();
  }
}

function namesSkill(reports: Iterable<ReportEntry>): boolean {
  for (const { mentions } of reports) if (showsSkill(mentions)) return true;
  return false;
}
