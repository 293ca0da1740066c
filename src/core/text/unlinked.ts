/** Joins what stands on both sides of it, and shows nothing. */
const WORD_JOINER = '\u2060';

/**
 * A text in which VS Code finds no link. Its messages, progress, questions and notes above views make
 * links, and commands that a click runs, of `[words](address)`; in a name of a file or a title of a
 * report that is what somebody else wrote. The reader sees the same text.
 */
export function unlinked(text: string): string {
  return text.replaceAll('](', `]${WORD_JOINER}(`);
}
