import type { Option } from '../referential/skill.ts';
import { folderUri, isBelow, parentOf } from '../text/uri.ts';
import { CandidatePortfolio } from './candidatePortfolio.ts';
import { PROFILE_FILE } from './candidate.ts';
import type { Unreadable } from './unreadable.ts';

/**
 * The candidates of a window. A folder of the window is a candidate’s, and so is every folder below
 * it that holds a `portfolio.yaml`; a file belongs to the nearest such folder above it. What is known
 * does not depend on the order in which it came to be known.
 */
export class CandidatePortfolios {
  readonly #byRoot = new Map<string, CandidatePortfolio>();
  #windowFolders: ReadonlySet<string> = new Set();

  constructor(
    /** The option of a candidate whose profile names none, by the URI of the folder. */
    private readonly defaultOption: (root: string) => Option,
    /** Called when what a candidate shows, or who is a candidate, has changed. */
    private readonly announce: () => void,
    /** Tells of a text that is no report whether it could become one. */
    private readonly isAdoptable: (text: string) => boolean = () => false,
  ) {}

  /**
   * Every candidate. A folder of the window without a profile that holds other candidates, and no
   * report of its own, is a teacher’s: it is left out.
   */
  get all(): readonly CandidatePortfolio[] {
    return [...this.#byRoot.values()].filter((one) => !this.#isTeachers(one));
  }

  /** The candidate whose folder `uri` is, or the one whose folder is the nearest above it. */
  of(uri: string): CandidatePortfolio | undefined {
    for (let folder = folderUri(uri); folder !== ''; folder = parentOf(folder)) {
      const candidate = this.#byRoot.get(folder);
      if (candidate) return candidate;
    }
    return undefined;
  }

  /** Takes the folders of the window, whose files are known or become known one by one. */
  setWindowFolders(uris: readonly string[]): void {
    this.#windowFolders = new Set(uris.map(folderUri));
    for (const root of this.#windowFolders) this.#open(root);
    for (const { root } of [...this.#byRoot.values()]) this.#closeIfNone(root);
    this.announce();
  }

  /** Takes the text of a `portfolio.yaml`, or why it cannot be read; undefined when it is gone. */
  setProfile(uri: string, read: string | { readonly unreadable: Unreadable } | undefined): void {
    const root = parentOf(uri);
    if (read !== undefined && this.of(uri)) this.#open(root);
    this.#byRoot.get(root)?.setProfile(read);
    this.#closeIfNone(root);
  }

  /** Takes the text of a Markdown file as it is on disk, or why there is none. */
  setFile(uri: string, read: string | { readonly unreadable: Unreadable } | undefined): void {
    this.of(uri)?.setFile(uri, read);
  }

  /** Takes the text that an editor holds and has not saved. */
  setUnsaved(uri: string, text: string): void {
    this.of(uri)?.portfolio.setUnsaved(uri, text);
  }

  /** Forgets what an editor held: it was saved, reverted or closed. */
  clearUnsaved(uri: string): void {
    this.of(uri)?.portfolio.clearUnsaved(uri);
  }

  /** Forgets every file and every profile at or below `uri`: it is gone. */
  forget(uri: string): void {
    this.forgetWhere((file) => file === uri || isBelow(file, uri));
  }

  /** Forgets every file and every profile that `isGone` accepts. */
  forgetWhere(isGone: (uri: string) => boolean): void {
    for (const { root } of [...this.#byRoot.values()]) {
      const profile = `${root}/${PROFILE_FILE}`;
      if (isGone(profile)) this.setProfile(profile, undefined);
    }
    for (const candidate of this.#byRoot.values()) {
      for (const file of [...candidate.portfolio.uris(), ...candidate.unreadable.keys()]) {
        if (isGone(file)) candidate.setFile(file, undefined);
      }
    }
  }

  /** Applies default options that may have changed. */
  applyOptions(): void {
    for (const candidate of this.#byRoot.values()) candidate.applyOption();
  }

  #open(root: string): void {
    if (this.#byRoot.has(root)) return;
    const before = this.of(root);
    const candidate = new CandidatePortfolio(
      root,
      () => this.defaultOption(root),
      () => this.announce(),
      this.isAdoptable,
    );
    this.#byRoot.set(root, candidate);
    before?.handOver(candidate, (uri) => isBelow(uri, root));
  }

  /** A folder that is neither the window’s nor has a profile is no candidate’s any more. */
  #closeIfNone(root: string): void {
    const candidate = this.#byRoot.get(root);
    if (!candidate || this.#windowFolders.has(root)) return;
    if (candidate.profile && this.#isInWindow(root)) return;
    this.#byRoot.delete(root);
    candidate.handOver(this.of(root), () => true);
    this.announce();
  }

  #isInWindow(root: string): boolean {
    return [...this.#windowFolders].some((folder) => isBelow(root, folder));
  }

  #isTeachers({ root, profile, hasReports }: CandidatePortfolio): boolean {
    if (profile || hasReports) return false;
    return [...this.#byRoot.keys()].some((other) => isBelow(other, root));
  }
}
