/** How much of a file is looked at, in bytes: a header stands at the top. */
export const LOOKED_AT = 65_536;

const HEADER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:\n---|$)/;
/** What the names of a competency list have in common, however they are spelled. */
const LIST = /comp(?:e|é|e\u0301)ten|skills|codes|tags/i;
/** « B1.1 », « B 1.2.3 », « b1-C2 », « C2 ». */
const CODE = /[Bb][^\S\r\n]?\d{1,2}[^\S\r\n]?[-‑–.cC]|[Cc]\d/;
/** A task that names a skill, by its code or its wording. */
const TASK =
  /^[^\n]{0,40}?\[[ xX]?\][^\n]{0,200}?(?:[Bb][^\S\r\n]?\d|(?: \p{L}[\p{L}\p{M}’']+){2})/mu;
/** Three words on end, as every official wording has. */
const WORDING = /\p{L}[\p{L}\p{M}’']*[^\S\r\n]+[\p{L}\p{M}’']+[^\S\r\n]+[\p{L}\p{M}’']+/u;
/** A sub-skill, which hardly anything else is written as. */
const SUB_SKILL = /[Bb](?<![\p{L}\p{N}_./\\][Bb])[1-3]\.[1-6][ABab]?\.\d(?![\p{N}_]|\.\d)/u;

/**
 * Whether a Markdown text may be of a portfolio: it names a sub-skill, or it is a report that names a
 * skill. A quick look, without the readers of reports: it can say yes wrongly, and no only of what no
 * reader takes for a report that names a skill.
 */
export function mayBeOfPortfolio(text: string): boolean {
  if (SUB_SKILL.test(text)) return true;
  const header = HEADER.exec(text)?.[1];
  if (header === undefined || !LIST.test(header)) return false;
  return CODE.test(header) || TASK.test(text) || WORDING.test(header);
}

/** What the folders are called in which students keep their reports; matched against a path. */
const LIKELY =
  /r[ée]alisation|rapport|portfolio|comp[ée]tence|stage|projet|mission|activit|bts|sio|e[456]\b/i;

/** Paths of Markdown files, those that may be reports first, then those nearest to the top. */
export function likeliestFirst(paths: readonly string[]): string[] {
  const ranked = paths.map((path) => ({
    path,
    rank: (LIKELY.test(path) ? 0 : 100) + path.split('/').length,
  }));
  ranked.sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1));
  return ranked.map(({ path }) => path);
}
